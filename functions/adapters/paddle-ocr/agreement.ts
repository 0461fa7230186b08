import type { Character } from '#shared/documents/page';

const MOST_ALTERNATIVES = 8;
/** A character that only the other network saw counts from this confidence on: below it is a speck. */
const LEAST_SEEN = 0.25;

const plain = (char: string): string => char.normalize('NFKC');

/** Places of one reading and of another that stand for the same character; -1 where the other has none. */
type Pair = readonly [one: number, other: number];

const costsOf = (one: readonly Character[], other: readonly Character[]): readonly (readonly number[])[] => {
  const costs: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const exchanged = plain(one[i - 1]?.char ?? '') === plain(other[j - 1]?.char ?? '') ? 0 : 1;
      row.push(Math.min((costs[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (costs[i - 1]?.[j - 1] ?? 0) + exchanged));
    }
    costs.push(row);
  }
  return costs;
};

/** Lines two readings up with as few differences as possible. */
const linedUp = (one: readonly Character[], other: readonly Character[]): readonly Pair[] => {
  const costs = costsOf(one, other);
  const pairs: Pair[] = [];
  let [i, j] = [one.length, other.length];
  while (i > 0 || j > 0) {
    const cost = costs[i]?.[j] ?? 0;
    const same = i > 0 && j > 0 && plain(one[i - 1]?.char ?? '') === plain(other[j - 1]?.char ?? '');
    if (i > 0 && j > 0 && cost === (costs[i - 1]?.[j - 1] ?? 0) + (same ? 0 : 1)) pairs.push([--i, --j]);
    else if (i > 0 && cost === (costs[i - 1]?.[j] ?? 0) + 1) pairs.push([--i, -1]);
    else pairs.push([-1, --j]);
  }
  return pairs.reverse();
};

/** Places of the one reading beside which the other saw a character more. */
const besideMissing = (pairs: readonly Pair[], other: readonly Character[]): ReadonlySet<number> => {
  const beside = new Set<number>();
  pairs.forEach(([one, at], k) => {
    const missing = other[at];
    if (one >= 0 || missing === undefined || missing.char.trim() === '' || missing.confidence <= LEAST_SEEN) return;
    const neighbours = [pairs.slice(0, k).findLast(([i]) => i >= 0), pairs.slice(k + 1).find(([i]) => i >= 0)];
    for (const [i = -1] of neighbours.map((pair) => pair ?? [])) beside.add(i);
  });
  return beside;
};

const readingsOf = ({ char, confidence, alternatives }: Character): Character['alternatives'] => [{ char, confidence }, ...alternatives];

/**
 * One network's reading of a line with the confidence that another's reading of the same line leaves it: each character is as sure as both are of
 * it on average, so one that the other took for something else, did not see, or saw a fellow beside, is half as sure at most. What the other
 * thought joins the alternatives. The characters stay those of the one.
 */
export const agreedOn = (one: readonly Character[], other: readonly Character[]): readonly Character[] => {
  const pairs = linedUp(one, other);
  const beside = besideMissing(pairs, other);
  const at = new Map(pairs.map(([i, j]) => [i, other[j]]));
  return one.map((character, i) => {
    const fellow = beside.has(i) ? undefined : at.get(i);
    const shares = new Map<string, number>();
    for (const { char, confidence } of [...readingsOf(character), ...(fellow === undefined ? [] : readingsOf(fellow))]) {
      const spelled = plain(char) === plain(character.char) ? character.char : char;
      shares.set(spelled, (shares.get(spelled) ?? 0) + confidence / 2);
    }
    const alternatives = [...shares]
      .filter(([char]) => char !== character.char)
      .map(([char, confidence]) => ({ char, confidence }))
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, MOST_ALTERNATIVES);
    return { ...character, confidence: shares.get(character.char) ?? 0, alternatives };
  });
};
