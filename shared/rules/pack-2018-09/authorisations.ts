import type { ProvinceCode } from '#shared/filing/codes';
import type { Person } from '#shared/filing/filing';
import { provinceLabel } from '#shared/messages/labels';
import { otherManager, unitFiling } from '#shared/rules/example-filing';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import { isSameName } from '#shared/rules/facts/holders';
import type { Paper } from '#shared/rules/facts/papers';
import { checked, defineRule, notApplicable, type RuleFinding, undecided } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const LEGAL_REPRESENTATIVE = { zh: '法定代表人', en: 'legal representative' };

/** R57: Henan, Sichuan and Gansu ask for an authorisation when the subject's manager is not the legal representative. */
export const subjectManagerAuthorisation = defineRule<{ provinces: readonly ProvinceCode[] }>({
  id: 'R57',
  inPlainWords: {
    zh: '单位在河南、四川、甘肃备案，主体负责人不是法定代表人的，须提供主体负责人法人授权书。',
    en: 'A unit in Henan, Sichuan or Gansu whose manager is not its legal representative shows an authorisation.',
  },
  source: fromDocument('单位备案', '河南、四川、甘肃三省，如果主体负责人填写的不是法人，需额外提供主体负责人法人授权书'),
  reading: {
    zh: '文中“法人”指法定代表人；文件没有提到的省份不要求。',
    en: '法人 here is the legal representative; in provinces that the document does not name nothing is asked.',
  },
  inForce,
  values: { provinces: fixed(['CN-HA', 'CN-SC', 'CN-GS']) },
  codes: { 'missing-subject-manager-authorisation': ['material'] },
  check: (facts, { provinces }) => {
    const { province, legalRepresentative, subjectManager } = facts.order;
    if (!facts.isAdd || facts.isPersonal || !provinces.includes(province)) return notApplicable;
    if (presentMaterials(facts, ['subject-manager-authorisation']).length > 0) {
      const needed =
        legalRepresentative === undefined || subjectManager === undefined || !isSameName(legalRepresentative, subjectManager.name);
      return checked([], needed ? [{ anyOf: ['subject-manager-authorisation'], missing: false }] : []);
    }
    if (legalRepresentative === undefined) return undecided(LEGAL_REPRESENTATIVE);
    if (subjectManager === undefined) return undecided({ zh: '主体负责人', en: 'subject’s manager' });
    if (isSameName(legalRepresentative, subjectManager.name)) return checked();
    const who = subjectManager.name;
    const parameters = { who, province: provinceLabel(province) };
    return checked(
      [{ level: 'material', code: 'missing-subject-manager-authorisation', about: who, parameters }],
      [{ anyOf: ['subject-manager-authorisation'], missing: true }],
    );
  },
  examples: [
    {
      zh: '河南，法定代表人自任主体负责人',
      en: 'Henan, the legal representative is the manager',
      filing: unitFiling({ order: { province: 'CN-HA' } }),
      finds: [],
    },
    {
      zh: '河南，主体负责人不是法定代表人',
      en: 'Henan, the manager is someone else',
      filing: unitFiling({ order: { province: 'CN-HA', legalRepresentative: '周样例' } }),
      finds: ['missing-subject-manager-authorisation'],
    },
  ],
});

/** The managers of this order whom letters reliably name; a letter that names someone else goes to a person (Q4). */
const namedOn = ({ comparisons }: Facts, papers: readonly Paper[]): readonly string[] =>
  comparisons
    .filter(({ paper, meaning, comparison }) => papers.includes(paper) && meaning === 'authorised' && comparison.result !== 'differs')
    .flatMap(({ reading, entered }) => (reading.trusted ? [entered] : []));

const isCovered = (facts: Facts, manager: Person, website: number): boolean =>
  presentMaterials(facts, ['website-manager-authorisation']).some(({ of, papers }) => {
    const named = namedOn(facts, papers);
    if (named.length > 0) return named.some((name) => isSameName(name, manager.name));
    if (typeof of !== 'object' || !('website' in of)) return true;
    const authorised = facts.order.websites[of.website]?.manager;
    return of.website === website || (authorised !== undefined && isSameName(authorised.name, manager.name));
  });

/** R58: Hunan, Hubei and Tianjin ask for an authorisation for each website manager who is not the legal representative. */
export const websiteManagerAuthorisation = defineRule<{ provinces: readonly ProvinceCode[] }>({
  id: 'R58',
  inPlainWords: {
    zh: '单位在湖南、湖北、天津备案，网站负责人不是法定代表人的，须提供网站负责人法人授权书；同一负责人的多个网站可共用一份。',
    en: 'A unit in Hunan, Hubei or Tianjin shows an authorisation for each website manager who is not its legal representative; one letter covers all websites of one manager.',
  },
  source: fromDocument('单位备案', '湖南、湖北、天津三省，如果网站负责人填写的不是法人，需额外提供网站负责人法人授权书'),
  reading: {
    zh: '天津是市，一并列入。一份授权书可用于同一负责人的多个网站，是本系统的解释。',
    en: 'Tianjin is a city and counts among the three. That one letter covers all websites of one manager is our reading.',
  },
  inForce,
  values: { provinces: fixed(['CN-HN', 'CN-HB', 'CN-TJ']) },
  codes: { 'missing-website-manager-authorisation': ['material'] },
  check: (facts, { provinces }) => {
    const { province, legalRepresentative, websites } = facts.order;
    if (!facts.isAdd || facts.isPersonal || !provinces.includes(province)) return notApplicable;
    const others = websites
      .map(({ manager }, website) => ({ manager, website }))
      .filter(({ manager }) => legalRepresentative === undefined || !isSameName(legalRepresentative, manager.name));
    const open = others.filter(({ manager, website }) => !isCovered(facts, manager, website));
    if (legalRepresentative === undefined && open.length > 0) return undecided(LEGAL_REPRESENTATIVE);
    const names = [...new Set(open.map(({ manager }) => manager.name))];
    const findings = names.map((who): RuleFinding => {
      const parameters = { who, province: provinceLabel(province) };
      return { level: 'material', code: 'missing-website-manager-authorisation', about: who, parameters };
    });
    return checked(findings, others.length === 0 ? [] : [{ anyOf: ['website-manager-authorisation'], missing: open.length > 0 }]);
  },
  examples: [
    {
      zh: '天津，法定代表人自任网站负责人',
      en: 'Tianjin, the legal representative manages the website',
      filing: unitFiling({ order: { province: 'CN-TJ' } }),
      finds: [],
    },
    {
      zh: '天津，网站负责人不是法定代表人',
      en: 'Tianjin, someone else manages the website',
      filing: unitFiling({ order: { province: 'CN-TJ' }, manager: otherManager }),
      finds: ['missing-website-manager-authorisation'],
    },
    {
      zh: '天津，网站负责人不是法定代表人，已上传授权书',
      en: 'the same with an authorisation',
      filing: unitFiling({
        order: { province: 'CN-TJ' },
        manager: otherManager,
        materials: [{ kind: 'business-licence' }, { kind: 'website-manager-authorisation', of: { website: 0 } }],
      }),
      finds: [],
    },
  ],
});
