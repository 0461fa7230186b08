import { Converter } from 'opencc-js/t2cn';

/** What may differ between two writings of the same thing. */
export type Form = 'width' | 'case' | 'spaces' | 'brackets' | 'punctuation' | 'traditional' | 'division-left-out';

/** What a text is: it decides which differences of form don't matter. */
export type TextKind = 'person-name' | 'unit-name' | 'number' | 'address' | 'domain' | 'text';

const simplified = Converter({ from: 'tw', to: 'cn' });

const BRACKETS: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '<': '(',
  '>': ')',
  '〈': '(',
  '〉': ')',
  '《': '(',
  '》': ')',
};
const PUNCTUATION: Readonly<Record<string, string>> = {
  '、': ',',
  '。': '.',
  '｡': '.',
  '「': '"',
  '」': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

const replaced = (text: string, table: Readonly<Record<string, string>>): string => [...text].map((char) => table[char] ?? char).join('');

const punctuation = (text: string): string =>
  replaced(text, PUNCTUATION)
    .replace(/[·・•‧∙⋅･]/g, '·')
    .replace(/[‐‑‒–—―−﹣]/g, '-');

type Step = readonly [Form, (text: string) => string];

/** Applied in this order, so that each step's share in making two texts equal can be told. */
const STEPS: readonly Step[] = [
  ['width', (text) => text.normalize('NFKC')],
  ['spaces', (text) => text.replace(/[\s\u200B-\u200F\uFEFF]+/g, '')],
  ['case', (text) => text.toUpperCase()],
  ['brackets', (text) => replaced(text, BRACKETS)],
  ['punctuation', punctuation],
];

const NUMBER_STEPS: readonly Step[] = [...STEPS, ['punctuation', (text) => text.replaceAll('-', '')]];
const NAME_STEPS: readonly Step[] = [...STEPS, ['traditional', simplified]];

/** The steps that bring a text of this kind to the form in which it is compared. */
export const stepsOf = (kind: TextKind): readonly Step[] => {
  if (kind === 'number') return NUMBER_STEPS;
  return kind === 'domain' ? STEPS : NAME_STEPS;
};

/** The form in which texts of this kind are compared: width, spaces, case, brackets, punctuation and traditional characters evened out. */
export const canonical = (text: string, kind: TextKind): string => stepsOf(kind).reduce((current, [, step]) => step(current), text);
