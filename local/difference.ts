import { compareText } from '#shared/comparison/compare-text';
import { differencesBetween } from '#shared/comparison/differences';
import type { TextKind } from '#shared/comparison/form';
import { isIsoDay } from '#shared/filing/day';

/** A run of characters; `shared`: it stands in the other text too. */
export type Part = { readonly text: string; readonly shared: boolean };

/** Entered against read, for showing: equal, equal apart from form, or different, and both texts in runs. */
export type Difference = {
  readonly result: 'same' | 'same-by-form' | 'differs';
  readonly entered: readonly Part[];
  readonly read: readonly Part[];
};

const KINDS: Readonly<Record<string, TextKind>> = {
  number: 'number',
  creditCode: 'number',
  registrationNumber: 'number',
  organisationCode: 'number',
  domain: 'domain',
  address: 'address',
};

const whole = (text: string): readonly Part[] => [{ text, shared: true }];

const runs = (entered: string, read: string): Pick<Difference, 'entered' | 'read'> => {
  const characters = [...entered];
  const parts: { entered: Part[]; read: Part[] } = { entered: [], read: [] };
  let done = 0;
  const share = (text: string): void => {
    for (const side of [parts.entered, parts.read]) side.push({ text, shared: true });
  };
  for (const difference of differencesBetween(entered, read)) {
    share(characters.slice(done, difference.at).join(''));
    parts.entered.push({ text: difference.entered, shared: false });
    parts.read.push({ text: difference.read, shared: false });
    done = difference.at + [...difference.entered].length;
  }
  share(characters.slice(done).join(''));
  const written = ({ text }: Part): boolean => text !== '';
  return { entered: parts.entered.filter(written), read: parts.read.filter(written) };
};

/** What was typed for a field beside what was read; days that differ differ as a whole. */
export const differenceOf = (field: string, entered: string, read: string): Difference => {
  const { result } = compareText(entered, read, KINDS[field] ?? 'unit-name');
  if (isIsoDay(entered) && isIsoDay(read) && entered !== read)
    return { result, entered: [{ text: entered, shared: false }], read: [{ text: read, shared: false }] };
  return result === 'differs' ? { result, ...runs(entered, read) } : { result, entered: whole(entered), read: whole(read) };
};
