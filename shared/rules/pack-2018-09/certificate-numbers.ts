import { provinceOfAddress } from '#shared/filing/provinces';
import { checkCertificateNumber } from '#shared/identifiers/certificate-number';
import { creditCodeFitsNature } from '#shared/identifiers/credit-code';
import { kindLabel, natureLabel, provinceLabel } from '#shared/messages/labels';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { evidenceOf, type FieldComparison } from '#shared/rules/facts/comparisons';
import type { Facts } from '#shared/rules/facts/facts';
import { checked, defineRule, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { type Entered, enteredCertificates, kindFindings } from './entered-certificates';
import { isOldUnitNumber } from './old-unit-numbers.words';
import { inForce } from './pack';

const numberFindings = ({ day, order }: Facts, { who, certificate }: Entered): readonly RuleFinding[] => {
  if (isOldUnitNumber(certificate.kind, certificate.number)) {
    const fact = { zh: `${who}的统一社会信用代码（填写的是旧式证号）`, en: `credit code of ${who} (an older number was entered)` };
    return [{ level: 'review', code: 'rule-undecided', about: who, parameters: { fact } }];
  }
  const { problems, scheme } = checkCertificateNumber(certificate.kind, certificate.number, day);
  const parameters = { who, document: kindLabel(certificate.kind), nature: natureLabel(order.subject.nature) };
  if (problems.includes('malformed')) return [{ level: 'block', code: 'certificate-number-malformed', about: who, parameters }];
  const found: RuleFinding[] = [];
  if (problems.includes('checksum')) {
    const level = scheme === 'credit-code' ? 'review' : 'block';
    found.push({ level, code: 'certificate-number-checksum', about: who, parameters });
  } else if (problems.some((problem) => problem !== 'unknown-division')) {
    found.push({ level: 'block', code: 'certificate-number-malformed', about: who, parameters });
  }
  if (problems.includes('unknown-division')) found.push({ level: 'warn', code: 'division-code-unknown', about: who, parameters });
  if (scheme === 'credit-code' && !creditCodeFitsNature(certificate.number, order.subject.nature)) {
    found.push({ level: 'review', code: 'credit-code-against-nature', about: who, parameters });
  }
  return found;
};

/** A kind that does not fit says so, unless its number does already. */
const enteredFindings = (facts: Facts, entered: Entered): readonly RuleFinding[] => {
  const ofNumber = numberFindings(facts, entered);
  const found = ofNumber.some(({ level }) => level !== 'warn') ? ofNumber : [...ofNumber, ...kindFindings(entered)];
  return found.map((finding) => (entered.step === undefined ? finding : { ...finding, step: entered.step }));
};

const CODE_OF = { name: 'name-differs', address: 'address-differs' } as const;

/** A number that differs blocks only when it was read reliably and the two could have been the same. */
const comparisonFindings = (one: FieldComparison): readonly RuleFinding[] => {
  const { meaning } = one;
  if (one.comparison.result !== 'differs' || (meaning !== 'number' && meaning !== 'name' && meaning !== 'address')) return [];
  const evidence = [evidenceOf(one.paper, one.field, one.reading, one.entered)];
  const document = kindLabel(one.paper.kind);
  if (meaning === 'number') {
    const level = one.reading.trusted && one.comparable ? 'block' : 'review';
    return [{ level, code: 'certificate-number-differs', about: one.who, parameters: { who: one.who, document }, evidence }];
  }
  const parameters = { entered: one.entered, read: one.reading.value, document };
  return [{ level: 'review', code: CODE_OF[meaning], about: `${one.entered}/${one.reading.value}`, parameters, evidence }];
};

/** The province that was entered for the subject's card against the one that its printed address begins with. */
const provinceFindings = ({ isPersonal, order, papers, owners }: Facts): readonly RuleFinding[] => {
  const entered = order.subject.addressProvince;
  if (!isPersonal || entered === undefined || entered === null) return [];
  return papers.flatMap((paper): readonly RuleFinding[] => {
    const address = paper.usable && owners.get(paper)?.isSubject === true ? paper.fields.address : undefined;
    const printed = address === undefined ? null : provinceOfAddress(address.value);
    if (address === undefined || printed === null || printed === entered || !address.trusted) return [];
    const [a, b] = [provinceLabel(entered), provinceLabel(printed)];
    const parameters = { entered: a, read: b, document: kindLabel(paper.kind) };
    return [
      {
        level: 'review',
        code: 'address-differs',
        about: `${a.zh}/${b.zh}`,
        parameters,
        evidence: [evidenceOf(paper, 'address', address, a.zh)],
      },
    ];
  });
};

const read = (fields: Record<string, string>) => personFiling({ extracted: [{ material: 'resident-id', fields }] });
const numbered = (number: string) =>
  personFiling({ subject: { certificate: { kind: 'resident-id', number } }, manager: { certificate: { kind: 'resident-id', number } } });

/** R64: certificate numbers must be right in themselves and agree with the documents; names and addresses must agree, too. */
export const certificateNumbers = defineRule({
  id: 'R64',
  inPlainWords: {
    zh: '主办单位和负责人的证件号码必须通过校验，并与上传的证件一致；名称、地址不一致的由人工核对。统一社会信用代码校验位不符，或填写的是没有编码规则可查的旧式证号（如“事证第…号”、17 位的律师事务所证号）的，由人工核对；证件类型与身份或单位性质不符的（如中国大陆居民填写护照，或填写“其他证件”）也由人工核对。变更后的证件号码同样校验。',
    en: 'Certificate numbers of the subject and its managers must satisfy their check digits and agree with the documents; a name or address that differs goes to a reviewer. So does a credit code whose check character is wrong, and an older number without a scheme to check it by (事证第…号, a law firm’s 17 digits), or a kind of certificate that does not go with the identity or nature (a mainland resident’s passport, “other”). Numbers that a change brings are checked alike.',
  },
  source: fromDocument('单位备案', '网站主办者、网站负责人证件号码报备信息是否正确'),
  reading: {
    zh: '号码的结构以国家标准为准；行政区划代码不在现行和已撤销的名单中只提醒。军官证等没有号码规则可查，由人工核对。证件类型是否相符，在 R46、R49、R50 没有指出缺少证件时才另行指出。',
    en: 'Numbers are built as the national standards say; a division code that is neither current nor retired is only a warning. Officers’ cards and the like have no scheme to check a number by: a reviewer looks. A kind that does not go with its holder is pointed out where R46, R49 and R50 have not yet asked for another document.',
    rows: ['src 19c', 'src 19e', 'src 19f'],
  },
  inForce,
  codes: {
    'certificate-number-checksum': ['block', 'review'],
    'certificate-number-malformed': ['block'],
    'certificate-number-differs': ['block', 'review'],
    'division-code-unknown': ['warn'],
    'name-differs': ['review'],
    'address-differs': ['review'],
    'credit-code-against-nature': ['review'],
    'rule-undecided': ['review'],
  },
  check: (facts) =>
    checked([
      ...enteredCertificates(facts).flatMap((entered) => enteredFindings(facts, entered)),
      ...facts.comparisons.flatMap(comparisonFindings),
      ...provinceFindings(facts),
    ]),
  examples: [
    {
      zh: '填写与证件一致',
      en: 'what was entered agrees with the card',
      filing: read({ name: '林样例', number: '44030519920229992X', address: '广东省深圳市南山区样例路1号' }),
      finds: [],
    },
    {
      zh: '身份证号码校验位不对',
      en: 'the check digit of the number is wrong',
      filing: numbered('440305199202299921'),
      finds: ['certificate-number-checksum'],
    },
    {
      zh: '身份证号码少一位',
      en: 'the number is one digit short',
      filing: numbered('44030519920229992'),
      finds: ['certificate-number-malformed'],
    },
    {
      zh: '号码中的出生日期不存在',
      en: 'the birthday in the number does not exist',
      filing: numbered('440305199102299922'),
      finds: ['certificate-number-malformed'],
    },
    {
      zh: '填写的号码与身份证上的不一致',
      en: 'the number on the card is another one',
      filing: read({ name: '林样例', number: '440305198303039911' }),
      finds: ['certificate-number-differs'],
    },
    {
      zh: '姓名差一个字',
      en: 'the name differs in one character',
      filing: read({ name: '林样列', number: '44030519920229992X' }),
      finds: ['name-differs'],
    },
    {
      zh: '身份证地址不在填写的省份',
      en: 'the card’s address lies in another province than entered',
      filing: read({ address: '湖南省长沙市样例路1号' }),
      finds: ['address-differs'],
    },
    {
      zh: '行政区划代码未知',
      en: 'the division code is not a known one',
      filing: numbered('440399198803149914'),
      finds: ['division-code-unknown'],
    },
    {
      zh: '统一社会信用代码校验位不对',
      en: 'the check character of the credit code is wrong',
      filing: unitFiling({ subject: { certificate: { kind: 'business-licence', number: '91440300MA5TE2T09Y' } } }),
      finds: ['certificate-number-checksum'],
    },
    {
      zh: '律师事务所执业许可证的旧式 17 位证号',
      en: 'the older number of a law firm’s licence, 17 digits',
      filing: unitFiling({ subject: { nature: 'law-firm', certificate: { kind: 'law-firm-licence', number: '24403200010000017' } } }),
      finds: ['rule-undecided'],
    },
    {
      zh: '中国大陆居民填写的是护照',
      en: 'a mainland resident enters a passport',
      filing: personFiling({
        subject: { certificate: { kind: 'passport', number: 'E12345678' } },
        manager: { certificate: { kind: 'passport', number: 'E12345678' } },
      }),
      finds: ['rule-undecided'],
    },
    {
      zh: '企业填写的是“其他证件”',
      en: 'an enterprise enters a certificate of another kind',
      filing: unitFiling({ subject: { certificate: { kind: 'other', number: '样字第1号' } } }),
      finds: ['rule-undecided'],
    },
    {
      zh: '变更后的网站负责人身份证号码校验位不对',
      en: 'the number of the manager that a change brings has a wrong check digit',
      filing: unitFiling({
        steps: [
          {
            action: 'change',
            target: 'example-yunlan.com',
            change: { manager: { ...otherManager, certificate: { kind: 'resident-id', number: '440305199202299921' } } },
          },
        ],
        order: { action: 'steps', websites: [], materials: [] },
      }),
      finds: ['certificate-number-checksum'],
    },
    {
      zh: '企业的代码，却选了基金会',
      en: 'an enterprise’s code, but the nature chosen is foundation',
      filing: unitFiling({ subject: { nature: 'foundation' } }),
      finds: ['credit-code-against-nature'],
    },
  ],
});
