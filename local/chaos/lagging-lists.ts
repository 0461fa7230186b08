import type { LedgerItems } from '#functions/bureau-ledger';
import type { Dice } from './dice';

/** The records of a store whose lists sometimes show what they showed before, as an index that is kept up by and by does. */
export const laggingLists = (items: LedgerItems, dice: Dice, lags: () => boolean): LedgerItems => {
  const shown = new Map<string, Awaited<ReturnType<LedgerItems['list']>>>();
  return {
    ...items,
    list: async (list, page) => {
      const key = JSON.stringify([list, page]);
      const before = shown.get(key) ?? [];
      if (lags() && dice.chance(0.15)) return before;
      const now = await items.list(list, page);
      shown.set(key, now);
      return now;
    },
  };
};
