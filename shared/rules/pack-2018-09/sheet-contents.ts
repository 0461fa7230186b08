import { isIsoDay } from '#shared/filing/day';
import type { Filing } from '#shared/filing/filing';
import { natureLabel } from '#shared/messages/labels';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { evidenceOf, type FieldComparison } from '#shared/rules/facts/comparisons';
import type { Facts } from '#shared/rules/facts/facts';
import { domainsListed, domainsOfSheet, isRequiredQuestion, type SheetReading, sheetReadings, sheets } from '#shared/rules/facts/sheets';
import { type Answer, checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import type { Sentence } from '#shared/verdict/verdict';
import { inForce } from './pack';

/** What is checked on sheets that were read; a sheet that was only named says nothing. */
const onSheets = (facts: Facts, findings: (facts: Facts) => readonly RuleFinding[]): Answer =>
  facts.isAdd && sheets(facts).some(({ fields, empty, lost }) => Object.keys(fields).length + empty.length + lost.length > 0)
    ? checked(findings(facts))
    : notApplicable;

const levelOf = (isSure: boolean, level: 'block' | 'material'): RuleFinding['level'] => (isSure ? level : 'review');

const evidence = ({ paper, field, reading }: Pick<SheetReading, 'paper' | 'field' | 'reading'>, entered?: string) => [
  evidenceOf(paper, field, reading, entered),
];

const domainFinding = ({ paper, field, reading }: FieldComparison, { order }: Facts): RuleFinding => {
  const listed = domainsListed(reading.value);
  const wanted = domainsOfSheet(paper, listed, order);
  const lacking = wanted.filter((domain) => !listed.includes(domain)).join(', ');
  const strange = listed.filter((domain) => !wanted.includes(domain)).join(', ');
  const about = [lacking, strange].filter((part) => part !== '').join('/');
  const parameters = { entered: wanted.join(', '), read: listed.join(', ') };
  const level = levelOf(reading.trusted, 'block');
  return { level, code: 'domain-differs', about, parameters, evidence: evidence({ paper, field, reading }, parameters.entered) };
};

const headFindings = (facts: Facts): readonly RuleFinding[] =>
  facts.comparisons.flatMap((one): readonly RuleFinding[] => {
    if (one.comparison.result !== 'differs') return [];
    if (one.meaning === 'domains') return [domainFinding(one, facts)];
    if (one.meaning !== 'organiser') return [];
    const { entered, reading } = one;
    const parameters = { entered, read: reading.value, document: { zh: '核验单', en: 'verification sheet' } };
    return [{ level: 'review', code: 'name-differs', about: `${entered}/${reading.value}`, parameters, evidence: evidence(one, entered) }];
  });

const UNIT: Sentence = { zh: '单位', en: 'unit' };

const natureRead = (value: string): boolean | null => {
  const text = value.normalize('NFKC').trim().toLowerCase();
  if (text === 'person' || text === '个人') return true;
  return text === 'unit' || text === '单位' ? false : null;
};

const natureOf = (personal: boolean): Sentence => (personal ? natureLabel('person') : UNIT);

const BLANK: Sentence = { zh: '空白', en: 'nothing' };

/** Neither of the two boxes is ticked. */
const unticked = (facts: Facts): readonly RuleFinding[] =>
  sheets(facts)
    .filter(({ empty }) => empty.includes('nature'))
    .map(({ material }) => ({
      level: 'review',
      code: 'nature-differs',
      about: facts.isPersonal ? 'person' : 'unit',
      parameters: { entered: natureOf(facts.isPersonal), read: BLANK },
      evidence: [{ material, field: 'nature' }],
    }));

const natureFindings = (facts: Facts): readonly RuleFinding[] =>
  sheetReadings(facts).flatMap((one): readonly RuleFinding[] => {
    if (one.item?.field !== 'nature') return [];
    const isPerson = natureRead(one.reading.value);
    if (isPerson === facts.isPersonal) return [];
    const read = isPerson === null ? { zh: one.reading.value, en: one.reading.value } : natureOf(isPerson);
    const level = levelOf(one.isSure && isPerson !== null, 'block');
    const about = `${facts.isPersonal ? 'person' : 'unit'}/${one.reading.value}`;
    return [{ level, code: 'nature-differs', about, parameters: { entered: natureOf(facts.isPersonal), read }, evidence: evidence(one) }];
  });

const person = (fields: Record<string, string>): Filing => personFiling({ extracted: [{ material: 'verification-sheet', fields }] });
const unit = (fields: Record<string, string>): Filing => unitFiling({ extracted: [{ material: 'verification-sheet', fields }] });
const RIGHT = { organiser: '林样例', nature: 'person', domains: 'example-yunlan.com' };

/** R63: what the applicant filled in on the sheet equals the order. */
export const sheetHead = defineRule({
  id: 'R63',
  inPlainWords: {
    zh: '核验单上的网站主办者名称、网站类型、网站域名须与订单一致：域名或类型不一致的不能提交，名称不一致的由人工核对；没有可靠读出的也由人工核对。一个网站的域名须全部列出。',
    en: 'Organiser, type and domains on the sheet equal the order: other domains or another type cannot go on, another name goes to a reviewer, and so does what was not read reliably. All domains of a website are listed.',
  },
  source: fromDocument('个人备案', '网站主办者基本信息：(网站主办者填写)'),
  reading: { zh: '一个网站的域名须全部列出，是本系统的解释。', en: 'That all domains of a website are listed is our reading.' },
  inForce,
  codes: { 'domain-differs': ['block', 'review'], 'nature-differs': ['block', 'review'], 'name-differs': ['review'] },
  check: (facts) => onSheets(facts, () => [...headFindings(facts), ...natureFindings(facts), ...unticked(facts)]),
  examples: [
    { zh: '核验单与订单一致', en: 'sheet and order agree', filing: person(RIGHT), finds: [] },
    {
      zh: '域名多一个字母',
      en: 'a domain with one more letter',
      filing: person({ ...RIGHT, domains: 'example-yunlans.com' }),
      finds: ['domain-differs'],
    },
    { zh: '类型勾选了单位', en: 'the type says unit', filing: person({ ...RIGHT, nature: 'unit' }), finds: ['nature-differs'] },
    {
      zh: '名称差一个字',
      en: 'the name differs in one character',
      filing: person({ ...RIGHT, organiser: '林样列' }),
      finds: ['name-differs'],
    },
  ],
});

/** R65: a person's sheet has nothing ticked among the units' certificates. */
export const unitItemsOnPersonSheet = defineRule({
  id: 'R65',
  inPlainWords: {
    zh: '网站类型为个人的，核验单只需核验个人证件；勾选了单位证件的提醒。',
    en: 'On a person’s sheet only the personal documents are verified; a tick among the units’ is a warning.',
  },
  source: fromDocument('个人备案', '网站类型为“个人”时只需核验个人证件资质'),
  inForce,
  codes: { 'unit-items-on-person-sheet': ['warn'] },
  check: (facts) =>
    facts.isPersonal
      ? onSheets(facts, () =>
          sheetReadings(facts).flatMap((one): readonly RuleFinding[] => {
            const { item, says, field } = one;
            if (item?.group !== 'unit' || says !== true) return [];
            const parameters = { item: { zh: item.zh, en: item.en } };
            return [{ level: 'warn', code: 'unit-items-on-person-sheet', about: field, parameters, evidence: evidence(one) }];
          }),
        )
      : notApplicable,
  examples: [
    {
      zh: '个人核验单勾选身份证',
      en: 'a person’s sheet with the identity card ticked',
      filing: person({ ...RIGHT, residentId: 'yes' }),
      finds: [],
    },
    {
      zh: '个人核验单勾选营业执照',
      en: 'a person’s sheet with the business licence ticked',
      filing: person({ ...RIGHT, businessLicence: 'yes' }),
      finds: ['unit-items-on-person-sheet'],
    },
  ],
});

const MISSING = { managerSigned: 'missing-signature', unitSealed: 'missing-seal', date: 'missing-date' } as const;

type Signed = keyof typeof MISSING;

const isSigned = (field: string): field is Signed => Object.hasOwn(MISSING, field);

/** A date is there when something was surely written, or what was written is a day; what it says is compared with nothing. */
const isDated = ({ says, reading }: SheetReading): boolean => says === null && (reading.trusted || isIsoDay(reading.value));

const inkFindings = (facts: Facts): readonly RuleFinding[] => {
  const asked = (field: string): field is Signed => isSigned(field) && (field !== 'unitSealed' || !facts.isPersonal);
  const read = sheetReadings(facts).flatMap((one): readonly RuleFinding[] => {
    const field = one.item?.field ?? '';
    if (!asked(field) || one.says === true) return [];
    const level = levelOf(one.isSure && one.says === false, 'material');
    return field === 'date' && isDated(one) ? [] : [{ level, code: MISSING[field], about: field, evidence: evidence(one) }];
  });
  const absent = sheets(facts).flatMap(({ material, empty, lost }) => {
    const finding =
      (level: RuleFinding['level']) =>
      (field: Signed): RuleFinding => ({
        level,
        code: MISSING[field],
        about: field,
        evidence: [{ material, field }],
      });
    return [...empty.filter(asked).map(finding('material')), ...lost.filter(asked).map(finding('review'))];
  });
  return [...read, ...absent];
};

const SIGNED = { managerSigned: 'yes', date: '2018-09-16' };

/** R70: the applicant's signature, seal and date. */
export const signatures = defineRule({
  id: 'R70',
  inPlainWords: {
    zh: '核验单须有网站负责人签字和日期，单位的还须加盖公章；不能确定有没有的由人工核对。核验人签字和接入服务单位盖章在审核时完成。',
    en: 'The sheet has the website manager’s signature and the date, and a unit’s seal; where it is unsure whether they are there a reviewer looks. The provider signs and seals at its review.',
  },
  source: fromDocument('个人备案', '网站负责人签字: (单位公章) 日 期: 年 月 日'),
  reading: {
    zh: '接入服务单位的签字和盖章在审核时完成，不向申请人要求。',
    en: 'The provider signs and seals at its own review; the applicant is not asked for that.',
  },
  inForce,
  codes: { 'missing-signature': ['material', 'review'], 'missing-seal': ['material', 'review'], 'missing-date': ['material', 'review'] },
  check: (facts) => onSheets(facts, inkFindings),
  examples: [
    {
      zh: '个人：有签字和日期，没有公章',
      en: 'a person: signature and date, no seal',
      filing: person({ ...SIGNED, unitSealed: 'no' }),
      finds: [],
    },
    { zh: '没有签字', en: 'no signature', filing: person({ ...SIGNED, managerSigned: 'no' }), finds: ['missing-signature'] },
    { zh: '单位没有盖章', en: 'a unit without its seal', filing: unit({ ...SIGNED, unitSealed: 'no' }), finds: ['missing-seal'] },
    { zh: '没有日期', en: 'no date', filing: person({ ...SIGNED, date: '' }), finds: ['missing-date'] },
  ],
});

/** Head, signatures and ticks are no questions; of the questions one may be answered no, and one is optional for persons. */
const isAnsweredNo = ({ item, says, field }: SheetReading, isPersonal: boolean): boolean => {
  if (says !== false) return false;
  if (item === null) return !/approval|审批/i.test(field);
  return isRequiredQuestion(item, isPersonal);
};

/** R71: every question of the sheet is answered yes before it goes to the bureau. */
export const sheetAnswers = defineRule({
  id: 'R71',
  inPlainWords: {
    zh: '核验单中要求为“是”的项目有一项为“否”的，不能提交管局；有无审批文件一项、个人的座机一项除外。',
    en: 'With a no at any required question of the sheet the order cannot go to the bureau; whether there is an approval, and a person’s landline, are no such questions.',
  },
  source: fromDocument('个人备案', '本单位报备的接入信息进行逐项核验'),
  reading: {
    zh: '核验单没有写明“否”的后果；这是“逐项核验”的应有之义。',
    en: 'The sheet does not say what a no leads to; it follows from verifying item by item.',
  },
  inForce,
  codes: { 'sheet-item-answered-no': ['block', 'review'] },
  check: (facts) =>
    onSheets(facts, () =>
      sheetReadings(facts)
        .filter((one) => isAnsweredNo(one, facts.isPersonal))
        .map((one): RuleFinding => {
          const { item, field, isSure } = one;
          const parameters = { item: item === null ? { zh: field, en: field } : { zh: item.zh, en: item.en } };
          return { level: levelOf(isSure, 'block'), code: 'sheet-item-answered-no', about: field, parameters, evidence: evidence(one) };
        }),
    ),
  examples: [
    { zh: '没有审批文件不影响', en: 'no approval: nothing wrong', filing: person({ numbersCorrect: 'yes', hasApproval: 'no' }), finds: [] },
    {
      zh: '证件号码一项为“否”',
      en: 'no at the certificate numbers',
      filing: person({ numbersCorrect: 'no' }),
      finds: ['sheet-item-answered-no'],
    },
  ],
});
