/** What kind of personal value is shown: each leaves another part to be seen. */
export type PersonalKind = 'name' | 'certificate-number' | 'mobile' | 'phone' | 'email' | 'address' | 'birth-date';

/** How many characters stay at the beginning and at the end, and which share of them at most: a short value would be all beginning and end. */
type Shown = { readonly head: number; readonly tail: number; readonly most?: number };

const SHOWN: Readonly<Record<Exclude<PersonalKind, 'email'>, Shown>> = {
  name: { head: 1, tail: 0 },
  'certificate-number': { head: 3, tail: 4 },
  // As telephone bills in China write it: 138****8000.
  mobile: { head: 3, tail: 4, most: 2 / 3 },
  phone: { head: 0, tail: 3 },
  address: { head: 6, tail: 0 },
  'birth-date': { head: 4, tail: 0 },
};

const starred = (characters: readonly string[], { head, tail, most = 1 / 2 }: Shown): string => {
  const shown = Math.floor(characters.length * most);
  const first = Math.min(head, shown);
  const last = Math.min(tail, shown - first);
  const hidden = characters.length - first - last;
  return [...characters.slice(0, first), '*'.repeat(hidden), ...characters.slice(characters.length - last)].join('');
};

/** A personal value with most of it replaced by `*`, character by character: as long as the value, never the value itself. */
export const masked = (kind: PersonalKind, value: string): string => {
  if (kind !== 'email') return starred([...value], SHOWN[kind]);
  const at = value.lastIndexOf('@');
  return at < 1 ? starred([...value], SHOWN.name) : `${starred([...value.slice(0, at)], SHOWN.name)}${value.slice(at)}`;
};
