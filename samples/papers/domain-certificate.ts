import { badge, guilloche } from '#samples/drawing/ornament';
import { stamp } from '#samples/drawing/seal';
import { blankSheet, type Drawing, type Press, type TextStyle, widthOf, write, writeCentred } from '#samples/drawing/sheet';
import { drawDomain } from '#samples/facts/domains';
import { drawFirm } from '#samples/facts/firms';
import { drawPerson } from '#samples/facts/people';
import { between, chance, pick, type Random, wholeBetween } from '#samples/random';
import { isoDay } from '#shared/filing/day';
import { A4, factsOf, lookOf, type Paper } from './paper';

type Certificate = {
  readonly domain: string;
  readonly holder: string;
  readonly registrar: string;
  readonly registeredOn: string;
  readonly expiresOn: string;
};

const drawCertificate = (random: Random): Certificate => {
  const [year, month, day] = [wholeBetween(random, 2005, 2018), wholeBetween(random, 1, 12), wholeBetween(random, 1, 28)];
  return {
    domain: drawDomain(random),
    holder: (chance(random, 0.4) ? drawPerson(random).name : drawFirm(random, {}).name).normalize('NFKC'),
    registrar: drawFirm(random, {}).name.normalize('NFKC'),
    registeredOn: isoDay(year, month, day) ?? '2012-01-01',
    expiresOn: isoDay(year + pick(random, [1, 2, 5, 10, 15]), month, day) ?? '2022-01-01',
  };
};

/** The wordings of one registrar: Chinese labels with the English that may stand behind them. */
const WORDINGS = [
  { domain: '域名', holder: '域名注册人', registrar: '注册商', registeredOn: '注册日期', expiresOn: '到期日期' },
  { domain: '域名', holder: '域名所有者', registrar: '域名注册商', registeredOn: '注册时间', expiresOn: '到期时间' },
  { domain: '域名名称', holder: '域名持有者', registrar: '注册服务机构', registeredOn: '注册日期', expiresOn: '有效期至' },
  { domain: '域名', holder: '注册者', registrar: '域名注册服务机构', registeredOn: '注册日期', expiresOn: '到期日期' },
] as const;

const ENGLISH = {
  domain: 'Domain Name',
  holder: 'Registrant',
  registrar: 'Registrar',
  registeredOn: 'Registration Date',
  expiresOn: 'Expiration Date',
} as const;

const TITLES = ['域名注册证书', '国际域名注册证书', '中国国家顶级域名注册证书', '域名证书', '顶级国际域名注册证书'] as const;

const dayIn = (random: Random): ((day: string) => string) => {
  const form = pick(random, ['年', '-', '.', '/'] as const);
  return (day) => (form === '年' ? day.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日') : day.replaceAll('-', form));
};

const drawDomainCertificate = (facts: Certificate, random: Random, isWide: boolean, press: Press): Drawing => {
  const [width, height] = isWide ? [A4.height, A4.width] : [A4.width, A4.height];
  const sheet = blankSheet(width, height, press);
  const { pen } = sheet;
  pen.fillStyle = pick(random, ['#fffdf6', '#f7fbff', '#ffffff', '#fbf9f2'] as const);
  pen.fillRect(0, 0, width, height);
  const tone = pick(random, ['#3a6ea5', '#b88a3c', '#4b8a62', '#8a2f2f'] as const);
  if (chance(random, 0.6)) guilloche(sheet, random, { colour: tone, lines: 40, alpha: 0.14 });
  pen.strokeStyle = tone;
  for (const [inset, line] of [
    [80, 14],
    [110, 4],
  ] as const) {
    pen.lineWidth = line;
    pen.strokeRect(inset, inset, width - 2 * inset, height - 2 * inset);
  }
  if (chance(random, 0.5)) badge(sheet, { x: width / 2, y: 260, radius: 90 }, { field: tone, line: '#f3e7c4' });
  const ink = pick(random, ['#1b1b1b', '#22282f', '#2a2320'] as const);
  writeCentred(
    sheet,
    pick(random, TITLES),
    { x: width / 2, y: 500 },
    {
      font: pick(random, ['serif-bold', 'sans-bold', 'serif-black'] as const),
      size: between(random, 100, 128),
      colour: ink,
      gap: between(random, 4, 20),
    },
  );
  const isBilingual = chance(random, 0.45);
  if (isBilingual)
    writeCentred(
      sheet,
      'Certificate of Domain Name Registration',
      { x: width / 2, y: 600 },
      { font: 'serif-medium', size: 54, colour: ink },
    );
  writeCentred(
    sheet,
    '样张',
    { x: width / 2, y: height - 150 },
    { font: 'sans-regular', size: 34, colour: 'rgba(120,120,120,0.6)', gap: 30 },
  );
  const label: TextStyle = {
    font: pick(random, ['sans-medium', 'serif-medium', 'sans-regular'] as const),
    size: between(random, 46, 54),
    colour: ink,
  };
  const value: TextStyle = { ...label, font: pick(random, ['sans-regular', 'serif-regular'] as const) };
  const wording = pick(random, WORDINGS);
  const shown = dayIn(random);
  const under = chance(random, 0.5);
  const [left, leading] = [isWide ? between(random, 420, 560) : between(random, 260, 320), isWide ? 165 : 220];
  const column = left + (isBilingual && !under ? 830 : 560) * (isWide ? 1 : 0.92);
  let y = isWide ? 830 : 940;
  for (const field of ['domain', 'holder', 'registrar', 'registeredOn', 'expiresOn'] as const) {
    const english = isBilingual && !under ? ` ${ENGLISH[field]}` : '';
    const end = write(sheet, `${wording[field]}${english}${pick(random, ['：', ':', '：'])}`, { x: left, y }, label);
    if (isBilingual && under) write(sheet, ENGLISH[field], { x: left, y: y + label.size * 0.95 }, { ...label, size: label.size * 0.62 });
    const text = field === 'registeredOn' || field === 'expiresOn' ? shown(facts[field]) : facts[field];
    const room = width - 160 - Math.max(column, end + 20);
    write(
      sheet,
      text,
      { x: Math.max(column, end + 20), y },
      { ...value, size: Math.min(value.size, (value.size * room) / widthOf(sheet, text, value)) },
      field,
    );
    y += leading;
  }
  stamp(sheet, random, facts.registrar, {
    x: width - between(random, 520, 620),
    y: height - between(random, 330, 380),
    radius: between(random, 170, 200),
    alpha: between(random, 0.7, 0.95),
  });
  return { sheet, documents: [{ kind: 'domain-certificate', fields: { ...facts }, vital: 'domain', places: sheet.places }] };
};

/** The certificate of a domain (域名注册证书), lengthways or upright, Chinese or bilingual. */
export const domainCertificatePapers: readonly Paper[] = [
  {
    name: 'domain-certificate',
    share: 2,
    invent: (seed, { typeface = 'noto' }) => {
      const facts = drawCertificate(factsOf(seed));
      const isWide = chance(factsOf(seed + 1), 0.5);
      return {
        size: isWide ? { width: A4.height, height: A4.width } : A4,
        draw: (scale) => drawDomainCertificate(facts, lookOf(seed), isWide, { scale, typeface }),
        tags: ['domain-certificate'],
      };
    },
  },
];
