import { createHash, randomUUID } from 'node:crypto';

type Argument = unknown;

const partition = (list: Argument, size: Argument): Argument[][] => {
  if (!Array.isArray(list) || typeof size !== 'number' || size < 1) throw new TypeError('$partition(array, size)');
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
};

const range = (first: Argument, last: Argument, step: Argument = 1): number[] => {
  if (typeof first !== 'number' || typeof last !== 'number' || typeof step !== 'number' || step === 0)
    throw new TypeError('$range(first, last, step)');
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step);
};

const hashes: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};
const hash = (text: Argument, algorithm: Argument): string => {
  const name = hashes[String(algorithm)];
  if (typeof text !== 'string' || name === undefined) throw new TypeError('$hash(text, algorithm)');
  return createHash(name).update(text).digest('hex');
};

/** The same number for the same seed, as the service promises; which one is its secret. */
const random = (seed: Argument, chance: () => number): number =>
  seed === undefined ? chance() : createHash('sha256').update(String(seed)).digest().readUInt32BE() / 2 ** 32;

const parse = (text: Argument): unknown => {
  if (typeof text !== 'string') throw new TypeError('$parse(text)');
  return JSON.parse(text);
};

/** The functions that Step Functions adds to JSONata, and the time from the engine's clock. `chance` answers 0..1. */
export const functionsOfTheService = (now: () => number, chance: () => number): Readonly<Record<string, unknown>> => ({
  partition,
  range,
  hash,
  random: (seed: Argument) => random(seed, chance),
  uuid: () => randomUUID(),
  parse,
  millis: () => now(),
  now: () => new Date(now()).toISOString(),
});
