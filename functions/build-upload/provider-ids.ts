import { mintedIds } from '#shared/bureau/upload/bureau-values';
import type { ProviderIds } from '#shared/bureau/upload/upload-input';
import type { Access, Order } from '#shared/filing/filing';

/** The ids of an order from the first one that was minted for it: the same order and first id give the same ids. */
export const providerIds = (order: Order, access: Access, firstId: number): ProviderIds => {
  let next = firstId;
  return mintedIds(order, access, () => String(next++));
};

/** How many ids an order needs. */
export const idsNeeded = (order: Order, access: Access): number => {
  let count = 0;
  mintedIds(order, access, () => String(++count));
  return count;
};
