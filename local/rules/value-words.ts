import { CertificateKind, MaterialKind, Nature, PreApproval, ProvinceCode } from '#shared/filing/codes';
import { kindLabel, natureLabel, preApprovalLabel, provinceLabel } from '#shared/messages/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import { problemLabel } from '#shared/messages/labels-problems';
import type { Sentence } from '#shared/verdict/verdict';

const label = (zh: string, en: string): Sentence => ({ zh, en });

/** What each number or list of a rule is, by its name in the rule. */
const NAMES: Readonly<Record<string, Sentence>> = {
  accepted: label('各性质可用的单位证件', 'unit certificates accepted, by nature'),
  approved: label('填写了审批文件即由人工确认的类别', 'fields that a reviewer decides about where an approval was entered'),
  bureau: label('管局审核（工作日）', 'the bureau’s review, in working days'),
  bureauByProvince: label('管局审核另有规定的省（工作日）', 'provinces with another limit for the bureau’s review, in working days'),
  bureauSubmission: label('提交管局（工作日）', 'submission to the bureau, in working days'),
  capDays: label('最多赠送天数', 'most days that are granted'),
  categories: label('类别', 'fields of content'),
  company: label('像单位的字眼', 'words as of a company or organisation'),
  countMakeupDays: label('调休上班的周末计入工作日', 'weekends that are worked instead count as working days'),
  countries: label('国家或地区的非拉丁后缀', 'country and region suffixes in other scripts'),
  curtainPhotoReview: label('幕布照片审核（工作日）', 'review of the curtain photo, in working days'),
  crossing: label('与地名交叉的词', 'words that cross a place name'),
  days: label('天数（自然日）', 'calendar days'),
  declared: label('申报了即由人工确认的类别', 'fields that a reviewer decides about where they are declared'),
  endings: label('示例“xxx的…”的结尾', 'endings of the open examples'),
  examples: label('文件中的示例名称', 'the document’s example names'),
  firstReview: label('初审（工作日）', 'first review, in working days'),
  hours: label('核验时限（小时）', 'hours for entering the code'),
  limit: label('超过此数（不含）', 'more than this number'),
  longer: label('含有这些词的更长词语', 'longer words that hold one'),
  most: label('最多', 'at most'),
  national: label('国家级单位专用的词', 'words for units of national level'),
  needed: label('各证件须读出的内容（“或”表示任一）', 'what must be read on each document (“or”: any one)'),
  others: label('另有规定的内容', 'content that another rule has'),
  overseas: label('另列的境外后缀', 'other suffixes that count as overseas'),
  person: label('个人达到（含）', 'from this number on, persons'),
  places: label('地名来源', 'where place names are from'),
  provinces: label('适用省份', 'provinces'),
  sensitive: label('敏感词汇', 'sensitive words'),
  shortest: label('至少字数', 'characters at least'),
  suffixes: label('可以备案的后缀', 'suffixes that can be filed'),
  sure: label('判断材料种类的最低把握（0 至 1）', 'how sure the kind of a document must be, from 0 to 1'),
  suspect: label('可疑的图片', 'what makes a picture suspect'),
  threshold: label('达到（含）', 'from this number on'),
  unit: label('单位达到（含）', 'from this number on, units'),
  usual: label('个人网站的主要类型', 'usual content of personal websites'),
  withoutCode: label('不需要验证码的操作', 'steps that need no code'),
  words: label('名称中提示审批类别的词', 'words in a name that suggest a field of approval'),
};

/** What a rule's number or list is, in words; null where nobody has said. */
export const valueName = (name: string): Sentence | null => NAMES[name] ?? null;

const CONTENT: Readonly<Record<string, Sentence>> = {
  'company-portal': label('企业门户', 'company portal'),
  'unit-portal': label('单位门户', 'unit portal'),
  'experience-sharing': label('工作经验分享', 'work experience'),
  photography: label('摄影作品分享', 'photography'),
  'personal-life': label('个人生活感悟', 'personal life'),
  'cancel-subject': label('注销主体', 'cancelling the subject'),
  'cancel-website': label('注销网站', 'cancelling a website'),
  'cancel-access': label('取消接入', 'cancelling access'),
};

/** A code that a rule's values hold, in words; what is no code as it is. */
const wordOf = (code: string): string => {
  const province = ProvinceCode.safeParse(code).data;
  const nature = Nature.safeParse(code).data;
  const kind = MaterialKind.safeParse(code).data ?? CertificateKind.safeParse(code).data;
  const category = PreApproval.safeParse(code).data;
  const words =
    CONTENT[code] ??
    (province && provinceLabel(province)) ??
    (category && preApprovalLabel(category)) ??
    (kind && kindLabel(kind)) ??
    (nature && natureLabel(nature));
  if (words !== undefined) return `${words.zh} ${words.en}`;
  const [problem, field] = [problemLabel(code).problem, fieldLabel(code)];
  const known = problem.zh === code ? field : problem;
  return known.zh === code ? code : `${known.zh} ${known.en}`;
};

/** A rule's value as a person reads it: codes in words, lists on one line, a table as one line per row. */
export const valueWords = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是 yes' : '否 no';
  if (typeof value === 'string') return wordOf(value);
  if (Array.isArray(value)) {
    return value.map((one) => (Array.isArray(one) ? one.map(valueWords).join(' 或 or ') : valueWords(one))).join('、');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, one]) => `\n  - ${wordOf(key)}：${valueWords(one)}`)
      .join('');
  }
  return String(value);
};
