import { provinceLabel } from '#shared/messages/labels';
import { otherManager, unitFiling } from '#shared/rules/example-filing';
import { isSameName } from '#shared/rules/facts/holders';
import { checked, defineRule, notApplicable, type RuleFinding, undecided } from '#shared/rules/rule';
import { fromPage, SINCE_PAGE } from './pack';

const order = { province: 'CN-JS' as const, submittedAt: SINCE_PAGE };

/** JS3: where the subject's manager is not the legal representative, the websites have the same manager. */
export const jiangsuSameManager = defineRule({
  id: 'JS3',
  inPlainWords: {
    zh: '江苏单位备案，主体负责人不是法定代表人时，网站负责人必须和主体负责人一致。',
    en: 'In Jiangsu, where a unit’s manager is not its legal representative, its websites have the same manager.',
  },
  source: fromPage('主体负责人不是法定代表人时，网站负责人必须和主体负责人一致'),
  inForce: { from: SINCE_PAGE },
  codes: { 'website-manager-not-subject-manager': ['block'] },
  check: ({ isAdd, isPersonal, order: { legalRepresentative, subjectManager, websites, province } }) => {
    if (!isAdd || isPersonal) return notApplicable;
    if (subjectManager === undefined) return undecided({ zh: '主体负责人', en: 'subject’s manager' });
    const others = websites.map(({ manager }) => manager.name).filter((name) => !isSameName(name, subjectManager.name));
    if (others.length === 0) return checked();
    if (legalRepresentative === undefined) return undecided({ zh: '法定代表人', en: 'legal representative' });
    if (isSameName(legalRepresentative, subjectManager.name)) return checked();
    return checked(
      [...new Set(others)].map((who): RuleFinding => {
        const parameters = { who, province: provinceLabel(province) };
        return { level: 'block', code: 'website-manager-not-subject-manager', about: who, parameters };
      }),
    );
  },
  examples: [
    {
      zh: '法定代表人自任主体负责人，网站负责人是别人',
      en: 'the legal representative is the manager, someone else manages the website',
      filing: unitFiling({ order, manager: otherManager }),
      finds: [],
    },
    {
      zh: '主体负责人不是法定代表人，网站负责人与其一致',
      en: 'the manager is not the legal representative and manages the website, too',
      filing: unitFiling({ order: { ...order, legalRepresentative: '周样例' } }),
      finds: [],
    },
    {
      zh: '主体负责人不是法定代表人，网站负责人是另一人',
      en: 'the manager is not the legal representative, someone else manages the website',
      filing: unitFiling({ order: { ...order, legalRepresentative: '周样例' }, manager: otherManager }),
      finds: ['website-manager-not-subject-manager'],
    },
  ],
});
