import { type Difference, differencesBetween } from './differences';
import { canonical, type Form, stepsOf, type TextKind } from './form';
import { areLookAlikes } from './look-alikes';

/** Entered against read. `lookAlike`: every difference is one character taken for another that looks like it. */
export type Comparison =
  | { readonly result: 'same' }
  | { readonly result: 'same-by-form'; readonly forms: readonly Form[] }
  | { readonly result: 'differs'; readonly differences: readonly Difference[]; readonly lookAlike: boolean };

const isLookAlike = ({ entered, read }: Difference): boolean => {
  const [a, b] = [[...entered], [...read]];
  return a.length === b.length && a.every((char, index) => char === b[index] || areLookAlikes(char, b[index] ?? ''));
};

const DIVISIONS = /^(?:[^省市区县旗盟州]{1,12}(?:省|市|自治区|特别行政区|自治州|地区|盟|区|县|旗))+$/;

/** An address whose province or city was left out on one side is the same address. */
const differsByDivisionsOnly = (a: string, b: string): boolean => {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.endsWith(short) && DIVISIONS.test(long.slice(0, long.length - short.length));
};

/** Compares what was typed with what was read: the same, the same but for its form (and which), or different (and where). */
export const compareText = (entered: string, read: string, kind: TextKind): Comparison => {
  if (entered === read) return { result: 'same' };
  const forms: Form[] = [];
  let [a, b] = [entered, read];
  for (const [form, step] of stepsOf(kind)) {
    const [nextA, nextB] = [step(a), step(b)];
    if ((nextA !== a || nextB !== b) && !forms.includes(form)) forms.push(form);
    [a, b] = [nextA, nextB];
    if (a === b) return { result: 'same-by-form', forms };
  }
  if (kind === 'address' && differsByDivisionsOnly(a, b)) return { result: 'same-by-form', forms: [...forms, 'division-left-out'] };
  const differences = differencesBetween(a, b);
  return { result: 'differs', differences, lookAlike: differences.every(isLookAlike) };
};

/** True when the two agree, apart from form. */
export const agree = (entered: string, read: string, kind: TextKind): boolean =>
  entered === read || canonical(entered, kind) === canonical(read, kind) || compareText(entered, read, kind).result !== 'differs';
