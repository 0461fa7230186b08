import fc from 'fast-check';
import { Identity, MaterialKind, Nature, ProvinceCode } from '#shared/filing/codes';
import type { ExtractedDocument, Filing, Material, Person, Step, Website } from '#shared/filing/filing';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';

const OWN = '44030519920229992X';

const number = fc.constantFrom(OWN, '440305199202299921', '440305198303039911', '12345', '91440300MA5TE2T09X');
const providers = fc.constantFrom<string[]>(['self'], ['Other Provider Ltd'], ['self', 'Other Provider Ltd']);
const region = fc.constantFrom('mainland' as const, 'mainland' as const, 'mainland' as const, 'hong-kong' as const, 'overseas' as const);

/** Days on both sides of everything that begins on a day. */
const day = fc.constantFrom(
  '2018-08-13',
  '2018-08-14',
  '2018-09-17',
  '2018-09-24',
  '2019-04-21',
  '2019-04-22',
  '2020-08-16',
  '2020-08-17',
  '2021-05-31',
  '2021-06-01',
  '2022-08-29',
  '2022-08-30',
);

const websiteName = fc.constantFrom(
  '云岚手记与随笔',
  '样例新闻资讯站',
  '123456',
  'abc',
  '中国样例',
  '深圳样例手记',
  '（样例）手记',
  '论坛交流',
  '样例公司',
);

type Drawn = {
  readonly name: string;
  readonly domains: number;
  readonly content: string[];
  readonly isOther: boolean;
  readonly as: 'said' | 'foreigner' | 'passport';
  readonly approved: boolean;
};

const website: fc.Arbitrary<Drawn> = fc.record({
  name: websiteName,
  domains: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.constantFrom(4, 10, 11) }),
  content: fc.subarray(['news', '出版', 'medical', '企业门户', 'anything']),
  isOther: fc.boolean(),
  as: fc.constantFrom<Drawn['as']>('said', 'said', 'said', 'foreigner', 'passport'),
  approved: fc.boolean(),
});

const materialOf = (websites: number): fc.Arbitrary<Material> =>
  fc
    .tuple(
      fc.constantFrom(...MaterialKind.options),
      fc.oneof(
        fc.constantFrom<Material['of']>(undefined, undefined, 'subject', 'subject-manager', 'legal-representative', {
          domain: 'example-0-0.com',
        }),
        fc.integer({ min: 0, max: websites - 1 }).map((index): Material['of'] => ({ website: index })),
      ),
    )
    .map(([kind, of]) => (of === undefined ? { kind } : { kind, of }));

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom<Step['action']>('change', 'cancel-subject', 'cancel-website', 'cancel-access'),
  target: fc.constantFrom('example-0-0.com', '粤ICP备18000001号', '粤ICP备18000001号-1', 'unknown-example.com'),
  change: fc.constantFrom<Step['change'] & object>(
    {},
    { domains: ['example-0-0.com'] },
    { domains: ['example-9.com'] },
    { certificate: { kind: 'resident-id', number: OWN } },
    { certificate: { kind: 'resident-id', number: '440305198303039911' } },
  ),
});

/** Identity documents and a licence that were read elsewhere, of these people and of others. */
const card: fc.Arbitrary<ExtractedDocument> = fc
  .tuple(
    fc.constantFrom<MaterialKind>(
      'resident-id',
      'resident-id-front',
      'resident-id-back',
      'passport',
      'business-licence',
      'residence-permit',
    ),
    fc.constantFrom<ExtractedDocument['fields']>(
      { name: '林样例', number: OWN },
      { name: otherManager.name, number: otherManager.certificate.number },
      { name: '林样列', number: '440305199202299938' },
      { creditCode: '91330100MA2A003330', address: '长沙市岳麓区样例路1号' },
      { validUntil: '2018-09-16', sex: 'male', birthDate: '1992-02-28' },
    ),
  )
  .map(([material, fields]) => ({ material, fields }));

const shape = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    isUnit: fc.boolean(),
    nature: fc.constantFrom(...Nature.options.filter((nature) => nature !== 'person')),
    identity: fc.constantFrom(...Identity.options),
    province: fc.oneof(fc.constantFrom(...ProvinceCode.options), fc.constant('CN-JS' as const)),
    channel: fc.constantFrom('web' as const, 'mini-program' as const),
    submittedAt: day,
    websites: fc.array(website, { minLength: count, maxLength: count }),
    materials: fc.array(materialOf(count), { maxLength: 7 }),
    typed: number,
    validUntil: fc.constantFrom(undefined, 'long-term', '2018-09-16', '2030-01-01'),
    addressProvince: fc.constantFrom(undefined, null, ...ProvinceCode.options),
    filed: fc.option(fc.record({ certificateNumber: number, accessProviders: providers, websites: fc.integer({ min: 0, max: 35 }) }), {
      nil: null,
    }),
    ownerNumber: fc.option(number, { nil: null }),
    legalRepresentative: fc.constantFrom('林样例', '周样例', undefined),
    region,
    billing: fc.constantFrom('prepaid' as const, 'pay-as-you-go' as const, 'free' as const),
    openOrders: fc.constantFrom(0, 0, 0, 1),
    resolves: fc.boolean(),
    commercial: fc.constantFrom(undefined, true, false),
    mobile: fc.constantFrom('13800138000', '1380013800', ''),
    registrant: fc.constantFrom(undefined, '林样例', '周样例'),
    cards: fc.array(card, { maxLength: 3 }),
    steps: fc.option(fc.array(step, { minLength: 1, maxLength: 4 }), { nil: null, freq: 6 }),
  }),
);

type Shape = typeof shape extends fc.Arbitrary<infer One> ? One : never;

const domainsOf = ({ domains }: Drawn, site: number): string[] =>
  Array.from({ length: domains }, (_, index) => `example-${site}-${index}.com`);

/** The manager as said, or with another identity or kind of certificate. */
const saidAs = (manager: Person, as: Drawn['as']): Person => {
  if (as === 'foreigner') return { ...manager, identity: 'foreigner' };
  return as === 'passport' ? { ...manager, certificate: { ...manager.certificate, kind: 'passport' } } : manager;
};

const websitesOf = ({ websites, mobile }: Shape, manager: Person): Website[] =>
  websites.map((drawn, site) => ({
    name: drawn.name,
    domains: domainsOf(drawn, site),
    manager: { ...saidAs({ ...manager, ...(drawn.isOther ? otherManager : {}) }, drawn.as), mobile },
    content: drawn.content,
    ...(drawn.approved
      ? {
          preApprovals: [
            { category: 'news' as const, number: '批字 1 号' },
            { category: 'publishing' as const, number: '批字 2 号' },
          ],
        }
      : {}),
  }));

const registryOf = ({ filed, ownerNumber, websites }: Shape): Filing['registry'] => {
  const owned =
    ownerNumber === null ? null : { ownerCertificateNumber: ownerNumber, filingNumber: '粤ICP备18000001号-1', accessProviders: ['self'] };
  const domains = websites.flatMap(domainsOf);
  return {
    subject: filed === null ? null : { ...filed, filingNumber: '粤ICP备18000001号' },
    domains: { 'example-9.com': null, ...Object.fromEntries(domains.map((domain, index) => [domain, index === 0 ? owned : null])) },
  };
};

const filingFrom = (drawn: Shape): Filing => {
  const { isUnit, nature, identity, typed, validUntil, addressProvince, registrant, steps, resolves, commercial, cards } = drawn;
  const certificates: ExtractedDocument[] =
    registrant === undefined ? [] : [{ material: 'domain-certificate', fields: { domain: 'example-0-0.com', holder: registrant } }];
  const certificate = {
    kind: isUnit ? ('business-licence' as const) : ('resident-id' as const),
    number: typed,
    ...(validUntil === undefined ? {} : { validUntil }),
  };
  const subject = { certificate, ...(addressProvince === undefined ? {} : { addressProvince }) };
  const base = isUnit ? unitFiling({ subject: { ...subject, nature } }) : personFiling({ subject: { ...subject, identity } });
  const manager = base.order.websites[0]?.manager ?? otherManager;
  const { legalRepresentative: _, ...order } = base.order;
  return {
    ...base,
    account: { ...base.account, openOrders: drawn.openOrders },
    access: { ...base.access, region: drawn.region, billing: drawn.billing },
    registry: registryOf(drawn),
    ...(resolves ? { traffic: { 'example-0-0.com': { resolvesTo: '203.0.113.10' } } } : {}),
    ...(registrant === undefined && cards.length === 0 ? {} : { extracted: [...cards, ...certificates] }),
    ...(steps === null ? {} : { steps }),
    order: {
      ...order,
      action: steps === null ? 'add' : 'steps',
      province: drawn.province,
      channel: drawn.channel,
      submittedAt: drawn.submittedAt,
      ...(commercial === undefined ? {} : { commercial }),
      ...(isUnit && drawn.legalRepresentative !== undefined ? { legalRepresentative: drawn.legalRepresentative } : {}),
      websites: websitesOf(drawn, manager),
      materials: drawn.materials,
    },
  };
};

/** Filings that the schema accepts, right and wrong in many ways: persons and units, several websites, orders of steps, days on both sides of every change. All invented. */
export const validFilings: fc.Arbitrary<Filing> = shape.map(filingFrom);
