import { canonicalAddress } from '#shared/filing/ip-address';

/** An IPv4 address as an unsigned 32-bit number (203.0.113.10 is 3405803786), also one written as IPv6; null for anything else. */
export const ipv4Number = (text: string): number | null => {
  const parts = canonicalAddress(text).split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return null;
  return parts.reduce((number, part) => number * 256 + Number(part), 0);
};

/** The dotted form of an unsigned 32-bit number. */
export const ipv4Text = (number: number): string => [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.');
