/** What kind of personal value is shown: each leaves another part to be seen. */
export type PersonalKind = 'name' | 'certificate-number' | 'mobile' | 'phone' | 'email' | 'address' | 'birth-date';

/** How many characters stay at the beginning and at the end. */
const SHOWN: Readonly<Record<Exclude<PersonalKind, 'email'>, { readonly head: number; readonly tail: number }>> = {
  name: { head: 1, tail: 0 },
  'certificate-number': { head: 3, tail: 4 },
  mobile: { head: 3, tail: 4 },
  phone: { head: 0, tail: 3 },
  address: { head: 6, tail: 0 },
  'birth-date': { head: 4, tail: 0 },
};

const starred = (characters: readonly string[], head: number, tail: number): string => {
  // A short value would be all head and tail: at least half of it is hidden.
  const shown = Math.floor(characters.length / 2);
  const first = Math.min(head, shown);
  const last = Math.min(tail, shown - first);
  const hidden = characters.length - first - last;
  return [...characters.slice(0, first), '*'.repeat(hidden), ...characters.slice(characters.length - last)].join('');
};

/** A personal value with most of it replaced by `*`, character by character: as long as the value, never the value itself. */
export const masked = (kind: PersonalKind, value: string): string => {
  if (kind !== 'email') return starred([...value], SHOWN[kind].head, SHOWN[kind].tail);
  const at = value.lastIndexOf('@');
  return at < 1 ? starred([...value], 1, 0) : `${starred([...value.slice(0, at)], 1, 0)}${value.slice(at)}`;
};
