import type { Clock, Ids } from '#functions/clock-ports';
import { sha256 } from '#functions/sha256';
import { dayOf } from '#shared/filing/instant';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayOf(new Date().toISOString()),
};

const encoded = (number: bigint, characters: number): string =>
  Array.from({ length: characters }, (_, place) => ALPHABET[Number((number >> BigInt(5 * (characters - 1 - place))) & 31n)]).join('');

const randomBits = (): bigint => crypto.getRandomValues(new Uint8Array(10)).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

/** ULIDs: 48 bits of milliseconds, 80 of chance. One that is named has its 128 bits from the SHA-256 of its text. */
export const ulids: Ids = {
  next: () => encoded(BigInt(Date.now()), 10) + encoded(randomBits(), 16),
  named: async (text) => encoded(BigInt(`0x${(await sha256(text)).slice(0, 32)}`), 26),
};
