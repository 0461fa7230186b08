import { stamp } from '#samples/drawing/seal';
import type { Drawing, Press } from '#samples/drawing/sheet';
import { write, writeCentred } from '#samples/drawing/sheet';
import { COMPANY } from '#samples/facts/firm-forms';
import { drawFirm, type Firm } from '#samples/facts/firms';
import { between, chance, pick, type Random, randomFrom, seedOf } from '#samples/random';
import { sealedOver } from './business-licence';
import { type Entry, entryLook, writeEntries } from './certificate-entries';
import { certificateDrawing, certificatePaper, dayForm, LANDSCAPE, PORTRAIT, termPieces, writeTitle } from './certificate-page';
import { licenceFields } from './licence-parts';
import { factsOf, lookOf, type Paper } from './paper';

const field = (label: string, name: string, text: string, height?: number): Entry => ({
  label,
  pieces: [{ text, field: name }],
  ...(height === undefined ? {} : { height }),
});

/** Draws a company's licence of before 2014 (企业法人营业执照): a registration number, its own labels, and the paid-in capital beside the registered one. */
const drawOlderLicence = (firm: Firm, across: boolean, random: Random, press: Press): Drawing => {
  const sheet = certificatePaper(random, across ? LANDSCAPE : PORTRAIT, press);
  const look = entryLook(random);
  const day = dayForm(random);
  const title = pick(random, ['企业法人营业执照', '企业法人营业执照', '营业执照'] as const);
  let y = writeTitle(sheet, random, title, { top: across ? 180 : 230, size: 140 });
  const x = pick(random, [across ? 1700 : 1050, sheet.width / 2 - 300] as const);
  const end = write(sheet, `注册号${chance(random, 0.4) ? '：' : ''}`, { x, y }, { ...look.label, size: 46 });
  write(sheet, firm.registrationNumber ?? '', { x: end + between(random, 20, 50), y }, { ...look.value, size: 50 }, 'registrationNumber');
  y += 120;
  const { capital } = firm;
  const body: readonly Entry[] = [
    field(pick(random, ['名称', '企业名称'] as const), 'name', firm.name),
    field('住所', 'address', firm.address),
    field(pick(random, ['法定代表人姓名', '法定代表人'] as const), 'legalRepresentative', firm.legalRepresentative),
    ...(capital === null ? [] : [field('注册资本', 'capital', capital), { label: '实收资本', pieces: [{ text: capital }] }]),
    field(pick(random, ['公司类型', '企业类型'] as const), 'type', firm.type),
    field('经营范围', 'scope', firm.scope, across ? 420 : 520),
  ];
  const dates: readonly Entry[] = [
    field('成立日期', 'establishedOn', day(firm.establishedOn)),
    { label: '营业期限', pieces: termPieces(random, firm, (text) => (text === 'long-term' ? '长期' : day(text))) },
  ];
  if (across) {
    writeEntries(sheet, body, { x: 240, y, width: 1450 }, look);
    writeEntries(sheet, dates, { x: 1760, y: y + look.value.size * 6, width: 1010 }, look);
  } else writeEntries(sheet, [...body, ...dates], { x: 240, y, width: 1600 }, look);
  const [left, foot] = [sheet.width - 950, sheet.height - 420];
  write(sheet, '登记机关', { x: left, y: foot }, { ...look.label, gap: 12 });
  write(sheet, day(firm.issuedOn), { x: left + 180, y: foot + 130 }, look.value);
  stamp(sheet, random, `${firm.authority}工商行政管理局`, { x: left + 420, y: foot + 30, radius: 185, alpha: between(random, 0.7, 0.95) });
  writeCentred(
    sheet,
    '中华人民共和国国家工商行政管理总局制',
    { x: sheet.width / 2, y: sheet.height - 150 },
    { font: 'sans-regular', size: 28, colour: '#4a4238' },
  );
  const term = { validFrom: firm.validFrom, validUntil: firm.validUntil };
  return certificateDrawing(sheet, 'business-licence', 'registrationNumber', { ...licenceFields(firm), ...term });
};

/** The business licence of before 2014, across and upright. */
export const olderLicencePapers: readonly Paper[] = [
  {
    name: 'licence-older',
    share: 1,
    sealable: true,
    invent: (seed, { sealStrength, typeface = 'noto' }) => {
      const firm = drawFirm(factsOf(seed), { issued: [2008, 2013], older: true, form: COMPANY });
      const across = chance(randomFrom(seedOf(seed, 'lie')), 0.6);
      return {
        size: across ? LANDSCAPE : PORTRAIT,
        draw: (scale) => {
          const drawing = drawOlderLicence(firm, across, lookOf(seed), { scale, typeface });
          if (sealStrength === undefined) return drawing;
          return sealedOver(drawing, randomFrom(seedOf(seed, 'seal')), firm.name, sealStrength, 'scope');
        },
        tags: ['registration-number', across ? 'across' : 'upright', ...(sealStrength === undefined ? [] : ['seal-over'])],
      };
    },
  },
];
