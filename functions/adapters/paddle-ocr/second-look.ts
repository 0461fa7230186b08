import type { Character, Point } from '#shared/documents/page';
import type { Quad } from './strip';

/** In heights of a line: more room than this beside a Han character, or at a line's edge, is where a character may have been dropped. */
const ROOM_BETWEEN = 0.42;
const ROOM_AT_EDGE = 0.95;
/** A character less sure than this is worth another look; below `TEXT` on average a line is hardly text at all. */
const WEAK = 0.8;
const TEXT = 0.6;
/** How much surer, per character, a shorter reading must not be to lose against a longer one. */
const TOLERANCE = 0.05;

const isHan = (character: Character | undefined): boolean => character !== undefined && /\p{Script=Han}/u.test(character.char);

const meanOf = (characters: readonly Character[]): number =>
  characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(characters.length, 1);

/** The doubt in a reading: how far its characters are from certain, on average. */
export const doubt = (characters: readonly Character[]): number => (characters.length === 0 ? 1 : 1 - meanOf(characters));

/** True where a line shows room for a character that was not read, or holds a weak one. `shape`: the line's length in heights. */
export const isDoubtful = (characters: readonly Character[], shape: number): boolean => {
  const printed = characters.filter(({ char }) => char.trim() !== '');
  const [first, last] = [printed[0], printed.at(-1)];
  if (first === undefined || last === undefined || meanOf(printed) < TEXT) return false;
  const middle = ({ from, to }: Character): number => ((from + to) / 2) * shape;
  const atEdge = (isHan(first) && middle(first) > ROOM_AT_EDGE) || (isHan(last) && shape - middle(last) > ROOM_AT_EDGE);
  const between = printed.some((character, i) => {
    const before = printed[i - 1];
    return before !== undefined && isHan(before) && isHan(character) && (character.from - before.to) * shape > ROOM_BETWEEN;
  });
  return atEdge || between || printed.some(({ confidence }) => confidence < WEAK);
};

/** The line with more paper around it: `ends` before and after its text, `sides` above and below, in heights of the line. */
export const widened = ([a, b, c, d]: Quad, ends: number, sides: number): Quad => {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const breadth = Math.hypot(d[0] - a[0], d[1] - a[1]);
  const along: Point = [(b[0] - a[0]) / Math.max(length, 1), (b[1] - a[1]) / Math.max(length, 1)];
  const across: Point = [(d[0] - a[0]) / Math.max(breadth, 1), (d[1] - a[1]) / Math.max(breadth, 1)];
  const moved = ([x, y]: Point, forth: number, down: number): Point => [
    x + breadth * (forth * ends * along[0] + down * sides * across[0]),
    y + breadth * (forth * ends * along[1] + down * sides * across[1]),
  ];
  return [moved(a, -1, -1), moved(b, 1, -1), moved(c, 1, 1), moved(d, -1, 1)];
};

/** One character out of two looks at it: what both together hold likeliest, as sure as they are on average. */
const together = (a: Character, b: Character): Character => {
  const shares = new Map<string, number>();
  for (const { char, confidence } of [a, ...a.alternatives, b, ...b.alternatives])
    shares.set(char, (shares.get(char) ?? 0) + confidence / 2);
  const [best = { char: a.char, confidence: a.confidence }, ...alternatives] = [...shares]
    .map(([char, confidence]) => ({ char, confidence }))
    .sort((x, y) => y.confidence - x.confidence);
  return { ...a, ...best, alternatives: alternatives.slice(0, Math.max(a.alternatives.length, b.alternatives.length)) };
};

/** True where two readings of as many characters differ side by side: then one of them is shifted, and places say nothing of characters. */
const areShifted = (first: readonly Character[], second: readonly Character[]): boolean =>
  first.some((character, i) => i > 0 && character.char !== second[i]?.char && first[i - 1]?.char !== second[i - 1]?.char);

const weakest = (characters: readonly Character[]): number => Math.min(1, ...characters.map(({ confidence }) => confidence));

/**
 * What two looks at one line say together: of as many characters in the same places, each one's likeliest; else the longer reading where it is about as sure and
 * holds nothing weak, else the first. `isSecond` says in which look's places the characters stand.
 */
export const betterOf = (
  first: readonly Character[],
  second: readonly Character[],
): { readonly characters: readonly Character[]; readonly isSecond: boolean } => {
  if (first.length === second.length && areShifted(first, second)) {
    const isSecond = doubt(second) < doubt(first);
    return { characters: isSecond ? second : first, isSecond };
  }
  if (first.length === second.length) {
    return { characters: first.map((character, i) => together(character, second[i] ?? character)), isSecond: false };
  }
  const isSecond =
    second.length > first.length && doubt(second) <= doubt(first) + TOLERANCE && weakest(second) >= Math.min(WEAK, weakest(first));
  return { characters: isSecond ? second : first, isSecond };
};
