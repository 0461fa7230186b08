import { SHEET_ITEMS, type SheetItem } from '#shared/filing/verification-sheet';
import type { Glyph, Row } from './layout';
import { answerBoxes, type FoundQuestion, type PrintedBox, rowOf } from './sheet-answers';
import { glyphsOf, type Phrase, phraseIn, type Stream } from './stream';

/** The part of each question that is printed the same in all forms. */
const QUESTIONS: Readonly<Record<string, string>> = {
  numbersCorrect: '证件号码报备信息是否正确',
  copiesKept: '是否留存网站主办者、网站负责人证件复印件',
  photoTaken: '是否当面采集并留存网站负责人照片',
  mobileCorrect: '网站负责人手机号码报备信息是否正确',
  landlineCorrect: '网站负责人座机号码报备信息是否正确',
  emailCorrect: '网站负责人电子邮箱报备信息是否正确',
  addressCorrect: '网站负责人通信地址报备信息是否正确',
  nameProper: '网站名称报备信息是否规范',
  domainCorrect: '域名报备信息是否正确',
  contentCorrect: '项目报备信息是否正确',
  hasApproval: '是否有前置审批或专项审批文件',
  accessCorrect: '本单位是否正确报备接入信息',
  recordKept: '是否留存网站备案信息书面文档',
};

/** What stands before and behind each group of boxes; the note above them names the personal group, too, so each is looked for behind the one before. */
const GROUPS = {
  unit: ['单位证件资质', '个人证件资质'],
  person: ['单位证件资质', '个人证件资质', '证件号码报备信息'],
  approval: ['是否有前置审批或专项审批文件', '接入信息报备内容'],
} as const;

const labelOf = ({ zh }: SheetItem): string => (zh.startsWith('其他') ? '其他' : zh);

const longest = (parts: readonly (readonly Glyph[])[]): readonly Glyph[] =>
  parts.reduce((best, part) => (part.length > best.length ? part : best), []);

const groupBoxes = (stream: Stream, rows: readonly Row[], group: keyof typeof GROUPS): readonly PrintedBox[] => {
  const marks: (Phrase | null)[] = [];
  for (const words of GROUPS[group]) marks.push(phraseIn(stream, words, marks.at(-1)?.to));
  const [before, behind] = [marks.at(-2), marks.at(-1)];
  if (!before || !behind) return [];
  const found = SHEET_ITEMS.filter((item) => item.group === group).flatMap((item) => {
    const phrase = phraseIn(stream, labelOf(item), before.to, behind.from);
    return phrase === null ? [] : [{ name: item.field, label: glyphsOf(stream, phrase) }];
  });
  const print = longest(found.map(({ label }) => label));
  return found.map(({ name, label }) => ({ name, label, print, row: rowOf(rows, label[0]) }));
};

/** The questions from top to bottom. Some differ in a character or two: print that two of them fit is that of the better one. */
const foundQuestions = (stream: Stream): readonly FoundQuestion[] => {
  const fitting = Object.entries(QUESTIONS).flatMap(([field, words]) => {
    const phrase = phraseIn(stream, words);
    return phrase === null ? [] : [{ field, phrase }];
  });
  const overlap = (a: Phrase, b: Phrase): boolean => a.from < b.to && b.from < a.to;
  const kept = fitting
    .filter(({ phrase }) => fitting.every((other) => !overlap(phrase, other.phrase) || phrase.wrong <= other.phrase.wrong))
    .sort((a, b) => a.phrase.from - b.phrase.from);
  const end = phraseIn(stream, '网站备案信息核验承诺')?.from ?? stream.text.length;
  return kept.map((question, index) => ({ ...question, until: kept[index + 1]?.phrase.from ?? end }));
};

const natureBoxes = (stream: Stream, rows: readonly Row[]): readonly PrintedBox[] => {
  const [organiser, type, end] = ['网站主办者名称', '网站类型', '网站域名'].map((words) => phraseIn(stream, words));
  if (!type || !end) return [];
  const print = glyphsOf(stream, organiser ?? type);
  return (['单位', '个人'] as const).flatMap((words) => {
    const phrase = phraseIn(stream, words, type.to, end.from);
    const label = phrase === null ? [] : glyphsOf(stream, phrase);
    return label.length === 0
      ? []
      : [{ name: words === '单位' ? 'nature unit' : 'nature person', label, print, row: rowOf(rows, label[0]) }];
  });
};

/** The boxes of a verification sheet whose print was found: ticks by field, answers as `field yes` and `field no`, the type as `nature unit` and `nature person`. */
export const sheetBoxes = (stream: Stream, rows: readonly Row[]): readonly PrintedBox[] => [
  ...natureBoxes(stream, rows),
  ...groupBoxes(stream, rows, 'unit'),
  ...groupBoxes(stream, rows, 'person'),
  ...groupBoxes(stream, rows, 'approval'),
  ...answerBoxes(stream, rows, foundQuestions(stream)),
];
