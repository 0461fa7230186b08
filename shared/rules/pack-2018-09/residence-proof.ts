import type { MaterialKind, ProvinceCode } from '#shared/filing/codes';
import { provinceOfAddress } from '#shared/filing/provinces';
import { provinceLabel } from '#shared/messages/labels';
import { personFiling } from '#shared/rules/example-filing';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import { checked, defineRule, notApplicable } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const PROOFS: readonly MaterialKind[] = ['temporary-residence-permit', 'residence-permit'];

/** The province of the address printed on the subject's identity card; the entered one where no address was read; null where neither is known. */
const homeProvince = ({ papers, owners, order }: Facts): ProvinceCode | null => {
  const printed = papers
    .filter((paper) => owners.get(paper)?.isSubject === true && paper.usable)
    .map((paper) => paper.fields.address)
    .find((address) => address?.trusted === true);
  return (printed === undefined ? null : provinceOfAddress(printed.value)) ?? order.subject.addressProvince ?? null;
};

/** R54: five provinces ask persons whose card shows an address elsewhere for proof of residence. */
export const residenceProof = defineRule<{ provinces: readonly ProvinceCode[] }>({
  id: 'R54',
  inPlainWords: {
    zh: '个人在四川、上海、江苏、江西、湖北备案，身份证地址不在该省（市）的，须提供暂住证或居住证；没有身份证地址可比对的，由人工确认。',
    en: 'A person filing in Sichuan, Shanghai, Jiangsu, Jiangxi or Hubei with an identity card from elsewhere shows a residence permit; without a card address to compare, a reviewer decides.',
  },
  source: fromDocument('个人备案', '在四川、上海、江苏、江西、湖北办理备案，如身份证地址非对应省份，需提供暂住证或居住证'),
  inForce,
  values: { provinces: fixed(['CN-SC', 'CN-SH', 'CN-JS', 'CN-JX', 'CN-HB']) },
  codes: { 'missing-residence-proof': ['material'], 'no-id-card-address-to-compare': ['review'] },
  check: (facts, { provinces }) => {
    const { province } = facts.order;
    if (!facts.isAdd || !facts.isPersonal || !provinces.includes(province)) return notApplicable;
    const hasProof = presentMaterials(facts, PROOFS).length > 0;
    const hasCard = facts.holders.some(({ isSubject, identity }) => isSubject && identity === 'mainland-resident');
    const home = hasCard ? homeProvince(facts) : null;
    if (home === province) return checked();
    const need = { anyOf: PROOFS, missing: !hasProof };
    if (home === null) {
      return hasProof
        ? checked()
        : checked([{ level: 'review', code: 'no-id-card-address-to-compare', parameters: { province: provinceLabel(province) } }]);
    }
    const parameters = { province: provinceLabel(province), home: provinceLabel(home) };
    return checked(hasProof ? [] : [{ level: 'material', code: 'missing-residence-proof', parameters }], [need]);
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
