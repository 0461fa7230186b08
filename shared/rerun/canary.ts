import type { Rerun, Result, StopRule } from './run';

/** How many of so many filings go first. All of them, where few are left over. */
export const canarySize = (count: number, { share, least }: Rerun['canary']): number =>
  share === 0 ? 0 : Math.min(count, Math.max(least, Math.ceil(count * share)));

/** Filings in an order that has nothing to do with when they came, so that the first of them stand for all: FNV-1a over run and id. */
export const mixed = <Item extends { readonly filing: string }>(items: readonly Item[], run: string): readonly Item[] => {
  const place = (text: string): number => {
    let hash = 0x811c9dc5;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return hash >>> 0;
  };
  return items
    .map((item) => ({ item, at: place(`${run} ${item.filing}`) }))
    .sort((a, b) => a.at - b.at || (a.item.filing < b.item.filing ? -1 : 1))
    .map(({ item }) => item);
};

/** True where a result says that the verdict flipped. */
export const hasFlipped = ({ as, before, after }: Result): boolean =>
  as !== 'moved-on' && as !== 'failed' && before !== null && after !== null && before !== after;

/** What a canary came to: how many, how many of them went wrong, how many flipped. A filing without a result went wrong. */
export const canaryCounts = (results: readonly (Result | null)[]): NonNullable<Rerun['stopped']> => ({
  of: results.length,
  errors: results.filter((result) => result === null || result.as === 'failed' || result.unforeseen).length,
  flips: results.filter((result) => result !== null && hasFlipped(result)).length,
});

/** True where the canary says that the rest must not follow. An empty one says nothing. */
export const stops = ({ of, errors, flips }: NonNullable<Rerun['stopped']>, rule: StopRule): boolean =>
  of > 0 && (errors / of > rule.errors || flips / of > rule.flips);
