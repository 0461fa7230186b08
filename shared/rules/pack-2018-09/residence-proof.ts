import type { MaterialKind, ProvinceCode } from '#shared/filing/codes';
import { provinceOfAddress } from '#shared/filing/provinces';
import { provinceLabel } from '#shared/messages/labels';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { personFiling } from '#shared/rules/example-filing';
import { settledField } from '#shared/rules/facts/comparisons';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import type { Paper } from '#shared/rules/facts/papers';
import { RESIDENCE_KINDS } from '#shared/rules/facts/residence-papers';
import { checked, defineRule, notApplicable, undecided } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const PROOFS: readonly MaterialKind[] = ['temporary-residence-permit', 'residence-permit'];

/** The identity card side of the subject that prints the address. */
const frontOf = ({ papers, owners }: Facts): Paper | undefined =>
  papers.find(
    (paper) =>
      paper.usable &&
      owners.get(paper)?.isSubject === true &&
      (paper.kind === 'resident-id-front' || (paper.kind === 'resident-id' && 'address' in paper.fields)),
  );

/**
 * The province of the address printed on the subject's identity card, not of the number's first digits. The entered one where no card
 * was read; null where an address was looked for and not read reliably, or does not say in which province it lies.
 */
const homeProvince = (facts: Facts): ProvinceCode | null => {
  const entered = facts.order.subject.addressProvince ?? null;
  const front = frontOf(facts);
  if (front === undefined) return entered;
  const address = settledField(facts.comparisons, front, 'address');
  if (address === undefined) return front.document === null ? entered : null;
  const printed = provinceOfAddress(address.value);
  return address.trusted || printed === entered ? printed : null;
};

/** What a permit is worth: proof of living in the province, of nothing there (elsewhere, or no longer), or unsure. */
type Worth = 'proof' | 'none' | 'unsure';

/** A permit says what was read on it; what was not read speaks against nothing, what was read badly is unsure. */
const worthOf = (facts: Facts, { fields, usable }: Paper): Worth => {
  if (!usable) return 'unsure';
  const { address, validUntil } = fields;
  const home = address === undefined ? null : provinceOfAddress(address.value);
  const against = [
    ...(address !== undefined && home !== null && home !== facts.order.province ? [address] : []),
    ...(validUntil !== undefined && (!validUntil.trusted || validUntil.value < facts.day) ? [validUntil] : []),
  ];
  if (against.length === 0) return 'proof';
  return against.some(({ trusted }) => trusted) ? 'none' : 'unsure';
};

/** The best of the permits that were uploaded; one that is only named counts as right. */
const bestProof = (facts: Facts): Worth => {
  const worths = presentMaterials(facts, PROOFS).flatMap(({ papers }): readonly Worth[] => {
    const permits = papers.filter(({ kind }) => RESIDENCE_KINDS.has(kind));
    return papers.length === 0 ? ['proof'] : permits.length === 0 ? ['unsure'] : permits.map((paper) => worthOf(facts, paper));
  });
  return (['proof', 'unsure'] as const).find((worth) => worths.includes(worth)) ?? 'none';
};

/** R54: five provinces ask persons whose card shows an address elsewhere for proof of residence. */
export const residenceProof = defineRule<{ provinces: readonly ProvinceCode[] }>({
  id: 'R54',
  inPlainWords: {
    zh: '个人在四川、上海、江苏、江西、湖北备案，身份证地址不在该省（市）的，须提供暂住证或居住证；没有身份证地址可比对的，由人工确认。',
    en: 'A person filing in Sichuan, Shanghai, Jiangsu, Jiangxi or Hubei with an identity card from elsewhere shows a residence permit; without a card address to compare, a reviewer decides.',
  },
  source: fromDocument('个人备案', '在四川、上海、江苏、江西、湖北办理备案，如身份证地址非对应省份，需提供暂住证或居住证'),
  reading: {
    zh: '以证件上印的住址为准，不看号码前六位；住址没有写明省份的，按市、县的名称判断，判断不了的由人工确认。没有身份证的由人工确认，提供了居住证也一样。居住证、暂住证上的地址在其他省份或已过期的，不能作为证明；姓名、号码与本人不一致的由人工核对（Q4）。',
    en: 'The printed address counts, not the first six digits of the number; where it names no province, its city or county tells, and if that does not, a reviewer decides. So does a reviewer without an identity card, with a residence permit or without. A permit that shows an address in another province or has expired proves nothing; one with another name or number goes to a reviewer (Q4).',
    rows: ['src 3'],
  },
  inForce,
  values: { provinces: fixed(['CN-SC', 'CN-SH', 'CN-JS', 'CN-JX', 'CN-HB']) },
  codes: { 'missing-residence-proof': ['material'], 'no-id-card-address-to-compare': ['review'] },
  check: (facts, { provinces }) => {
    const { province } = facts.order;
    if (!facts.isAdd || !facts.isPersonal || !provinces.includes(province)) return notApplicable;
    const hasCard = facts.holders.some(({ isSubject, identity }) => isSubject && identity === 'mainland-resident');
    const home = hasCard ? homeProvince(facts) : null;
    if (home === province) return checked();
    const compare = { level: 'review', code: 'no-id-card-address-to-compare', parameters: { province: provinceLabel(province) } } as const;
    const proof = bestProof(facts);
    if (home === null) return checked(hasCard && proof === 'proof' ? [] : [compare]);
    const need = { anyOf: PROOFS, missing: proof === 'none' };
    if (proof === 'unsure')
      return undecided({ zh: '居住证明上的地址和有效期', en: 'address and validity of the residence permit' }, [need]);
    const parameters = { province: provinceLabel(province), home: provinceLabel(home) };
    return checked(proof === 'proof' ? [] : [{ level: 'material', code: 'missing-residence-proof', parameters }], [need]);
  },
  examples: [
    {
      zh: '上海备案，身份证地址在上海',
      en: 'filing in Shanghai with a card from Shanghai',
      filing: personFiling({ order: { province: 'CN-SH' }, subject: { addressProvince: 'CN-SH' } }),
      finds: [],
    },
    {
      zh: '上海备案，身份证地址在广东',
      en: 'filing in Shanghai with a card from Guangdong',
      filing: personFiling({ order: { province: 'CN-SH' } }),
      finds: ['missing-residence-proof'],
    },
    {
      zh: '上海备案，身份证地址在广东，已上传居住证',
      en: 'the same with a residence permit',
      filing: personFiling({ order: { province: 'CN-SH' }, materials: [{ kind: 'resident-id' }, { kind: 'residence-permit' }] }),
      finds: [],
    },
    {
      zh: '填写的省份与身份证上读到的地址不同，以读到的为准',
      en: 'the address read on the card counts, not the entered province',
      filing: personFiling({
        order: { province: 'CN-SC' },
        subject: { addressProvince: 'CN-SC' },
        extracted: [{ material: 'resident-id', fields: { address: '广东省深圳市南山区样例路1号' } }],
      }),
      finds: ['missing-residence-proof'],
    },
    {
      zh: '身份证地址没有读出',
      en: 'the address on the card was not read',
      filing: personFiling({ order: { province: 'CN-SC' }, materials: [{ kind: 'resident-id-front', file: 'front.jpg' }] }),
      documents: [exampleDocument(0, { ...FRONT, fields: { name: '林样例', number: '44030519920229992X' }, lost: ['address'] })],
      finds: ['no-id-card-address-to-compare'],
    },
    {
      zh: '身份证地址没有写省份，但写明的市在另一省',
      en: 'the card’s address names no province, but a city of another one',
      filing: personFiling({
        order: { province: 'CN-SH' },
        subject: { addressProvince: 'CN-SH' },
        extracted: [{ material: 'resident-id', fields: { address: '长沙市岳麓区样例路1号' } }],
      }),
      finds: ['missing-residence-proof'],
    },
    {
      zh: '身份证地址看不出在哪个省',
      en: 'the card’s address does not tell the province',
      filing: personFiling({
        order: { province: 'CN-SH' },
        subject: { addressProvince: 'CN-SH' },
        extracted: [{ material: 'resident-id', fields: { address: '朝阳区样例路1号' } }],
      }),
      finds: ['no-id-card-address-to-compare'],
    },
    {
      zh: '居住证是外省的',
      en: 'the residence permit is of another province',
      filing: personFiling({
        order: { province: 'CN-SH' },
        materials: [{ kind: 'resident-id' }, { kind: 'residence-permit' }],
        extracted: [{ material: 'residence-permit', fields: { address: '广州市天河区样例路1号' } }],
      }),
      finds: ['missing-residence-proof'],
    },
    {
      zh: '暂住证已过期',
      en: 'the temporary residence permit has expired',
      filing: personFiling({
        order: { province: 'CN-SH' },
        materials: [{ kind: 'resident-id' }, { kind: 'temporary-residence-permit' }],
        extracted: [{ material: 'temporary-residence-permit', fields: { validUntil: '2018-09-16' } }],
      }),
      finds: ['missing-residence-proof'],
    },
    {
      zh: '港澳居民在四川备案',
      en: 'a Hong Kong resident files in Sichuan',
      filing: personFiling({
        order: { province: 'CN-SC' },
        subject: {
          identity: 'hong-kong-macau-resident',
          addressProvince: null,
          certificate: { kind: 'home-return-permit', number: 'H00000001' },
        },
        materials: [{ kind: 'home-return-permit' }],
      }),
      finds: ['no-id-card-address-to-compare'],
    },
  ],
});
