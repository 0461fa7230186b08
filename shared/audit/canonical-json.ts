const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * JSON in one form only, so that equal values give equal text: names sorted by their code units, no white space, what is `undefined` left out (the form of
 * RFC 8785). Throws a RangeError for numbers that JSON does not know, and a TypeError for anything that is no JSON.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('not a number of JSON');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`no JSON: ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compared(a, b))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};
