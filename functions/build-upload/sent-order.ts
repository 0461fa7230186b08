import { z } from 'zod';
import type { ObjectStore } from '#functions/ports';
import { Access, Order } from '#shared/filing/filing';
import { storedJson, storeJson } from './stored-json';

/** An order as it went to the bureau: websites in the order in which they were written, changes applied. Later changes begin with it. */
export const SentOrder = z.strictObject({
  version: z.literal(1),
  order: Order,
  access: Access,
  /** As it was read off the subject's certificate. */
  certificateAddress: z.string().exactOptional(),
});
export type SentOrder = z.infer<typeof SentOrder>;

// Below the filing's own id: it goes with the filing when that is erased.
const keyOf = (filing: string): string => `${filing}/bureau/order.json`;

/** The order of a filing as it was sent last; null where nothing was. */
export const sentOrder = (filing: string, derived: ObjectStore): Promise<SentOrder | null> => storedJson(keyOf(filing), SentOrder, derived);

/** Keeps an order as it is sent. */
export const keepSentOrder = (filing: string, sent: Omit<SentOrder, 'version'>, derived: ObjectStore): Promise<void> =>
  storeJson(keyOf(filing), { ...sent, version: 1 } satisfies SentOrder, derived);
