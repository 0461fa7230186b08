const octetsOf = (text: string): readonly number[] | null => {
  const parts = text.split('.');
  const octets = parts.map(Number);
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part)) && octets.every((octet) => octet <= 255) ? octets : null;
};

/** The groups of one side of a `::`; a dotted part at its end is two groups. Null where it is none. */
const groupsOf = (text: string): readonly number[] | null => {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const [a, b, c, d] = index === parts.length - 1 && part.includes('.') ? (octetsOf(part) ?? []) : [];
    if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) groups.push(a * 256 + b, c * 256 + d);
    else if (/^[\da-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
};

const eightGroups = (text: string): readonly number[] | null => {
  const sides = text.split('::');
  const [head, tail] = [groupsOf(sides[0] ?? ''), sides.length === 2 ? groupsOf(sides[1] ?? '') : []];
  if (head === null || tail === null || sides.length > 2) return null;
  const absent = 8 - head.length - tail.length;
  if (sides.length === 2 ? absent < 1 : absent !== 0) return null;
  return [...head, ...Array.from({ length: absent }, () => 0), ...tail];
};

/**
 * An IP address as it is compared, by value: IPv4 without leading zeros, IPv6 as eight groups in lower case without brackets or zone, an
 * IPv4 address written as IPv6 (`::ffff:203.0.113.10`, RFC 4291) as IPv4. Text that is no address comes back trimmed and in lower case.
 */
export const canonicalAddress = (text: string): string => {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const octets = octetsOf(plain);
  if (octets !== null) return octets.join('.');
  const groups = plain.includes(':') ? eightGroups(plain.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '')) : null;
  if (groups === null) return plain;
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : groups.map((group) => group.toString(16)).join(':');
};
