import { drawDomains } from '#samples/facts/domains';
import { drawFirm } from '#samples/facts/firms';
import { drawPerson, type Person } from '#samples/facts/people';
import { chance, pick, type Random, wholeBetween } from '#samples/random';
import { ProvinceCode } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import { daysAfter } from '#shared/filing/day-count';
import type { Filing, Order } from '#shared/filing/filing';
import type { Paper } from './seed-readings';

/** An invented order, and the papers of its materials: each material with the papers on it. */
export type SeedOrder = {
  readonly filing: Filing;
  readonly materials: readonly { readonly kind: Paper['kind']; readonly fileName: string; readonly papers: readonly Paper[] }[];
};

const WEBSITE_NAMES = ['编程学习随笔', '云岚手记与随笔', '样例摄影札记', '启明读书笔记', '松间园艺小站', '星汉天文随记'] as const;
const FIRM_WEBSITES = ['产品展示门户', '企业信息门户', '客户服务平台'] as const;

const cardOf = (person: Person, number: string): readonly Paper[] => [
  {
    kind: 'resident-id-front',
    file: 'card.jpg',
    fields: { name: person.name, sex: person.sex, birthDate: person.birthDate, number, address: person.address },
  },
  {
    kind: 'resident-id-back',
    file: 'card.jpg',
    fields: { authority: person.authority, validFrom: person.validFrom, validUntil: person.validUntil },
  },
];

/** One order in fifty was entered with a number that is not the card's, one in thirty with a website name that no rule lets through. */
const slipped = (random: Random, number: string): string =>
  chance(random, 0.02) ? `${number.slice(0, 16)}${number.slice(16) === '0X' ? '18' : '0X'}` : number;

const websiteName = (random: Random, isPersonal: boolean): string => {
  if (chance(random, 0.03)) return pick(random, ['123456', '中国样例', '样例新闻资讯站']);
  return pick(random, isPersonal ? WEBSITE_NAMES : FIRM_WEBSITES);
};

/** Draws an order of an invented person or firm, submitted so many days ago, with what its papers say. Most are in order, some are not. */
export const drawOrder = (random: Random, account: string, today: IsoDay): SeedOrder => {
  const province = pick(random, ProvinceCode.options);
  const isPersonal = chance(random, 0.6);
  const person = drawPerson(random, {
    province,
    bornIn: wholeBetween(random, 1974, 1990),
    validFrom: `${wholeBetween(random, chance(random, 0.02) ? 2005 : 2017, 2024)}-05-18`,
  });
  const number = slipped(random, person.number);
  const domains = drawDomains(random, chance(random, 0.2) ? wholeBetween(random, 2, 4) : 1);
  const manager = {
    ...{ name: person.name, identity: 'mainland-resident' as const, addressProvince: province, address: person.address },
    certificate: { kind: 'resident-id' as const, number, validUntil: person.validUntil },
    ...{ mobile: '13800138000', email: 'filings@example.com', phone: '0755-88880000' },
  };
  const firm = drawFirm(random, { province, legalRepresentative: person.name });
  const subject: Order['subject'] = isPersonal
    ? {
        ...{ nature: 'person', name: person.name, identity: 'mainland-resident', address: person.address },
        ...{ certificate: manager.certificate, addressProvince: province },
      }
    : {
        ...{ nature: 'enterprise', name: firm.name, address: firm.address, addressProvince: province, establishedIn: 'CN' },
        certificate: { kind: 'business-licence', number: firm.creditCode },
      };
  const licence: Paper = {
    kind: 'business-licence',
    file: 'licence.jpg',
    fields: {
      ...{ creditCode: firm.creditCode, name: firm.name, legalRepresentative: firm.legalRepresentative },
      ...{ address: firm.address, validUntil: chance(random, 0.98) ? 'long-term' : firm.validUntil },
    },
  };
  const letter: Paper = { kind: 'commitment-letter', file: 'letter.jpg', fields: {} };
  const materials: SeedOrder['materials'] = [
    ...(isPersonal ? [] : [{ kind: licence.kind, fileName: licence.file, papers: [licence] }]),
    { kind: 'resident-id', fileName: 'card.jpg', papers: cardOf(person, person.number) },
    ...(chance(random, 0.05) ? [] : [{ kind: letter.kind, fileName: letter.file, papers: [letter] }]),
  ];
  const order: Order = {
    ...{ channel: 'mini-program', action: 'add', province, submittedAt: daysAfter(today, -wholeBetween(random, 0, 40)), subject },
    ...(isPersonal ? {} : { legalRepresentative: person.name, subjectManager: manager }),
    websites: [
      { name: websiteName(random, isPersonal), domains: [...domains], manager, content: [isPersonal ? 'personal-life' : 'company-portal'] },
    ],
    materials: materials.map(({ kind, fileName }) => ({ kind, file: fileName })),
  };
  return {
    filing: {
      version: 1,
      account: { id: account, filedSubject: null, openOrders: 0, firstFilingWithPrepaidServer: true },
      access: { kind: 'server', region: 'mainland', billing: 'prepaid', ip: '203.0.113.18' },
      registry: { subject: null, domains: Object.fromEntries(domains.map((domain) => [domain, null])) },
      order,
    },
    materials,
  };
};
