import { z } from 'zod';
import type { LedgerItems, Page } from '#functions/bureau-ledger';
import { Instant } from '#shared/filing/instant';

/**
 * Something that the bureau told its providers and that belongs to no filing of ours: which file and part it stands in, which block, how many entries it has, and how
 * many of those cannot be read. The text itself stays in the download.
 */
export const Bulletin = z.strictObject({
  id: z.string(),
  block: z.string(),
  entries: z.int().nonnegative(),
  unreadable: z.int().nonnegative(),
  at: Instant,
});
export type Bulletin = z.infer<typeof Bulletin>;

const COLLECTION = 'bulletin';
const LIST = 'bulletins';

/** Enters a bulletin into the list; once, whoever comes again. */
export const postBulletin = async (bulletin: Bulletin, items: LedgerItems): Promise<void> => {
  const order = `${bulletin.at}|${bulletin.id}`;
  await items.put({ collection: COLLECTION, id: bulletin.id, value: Bulletin.parse(bulletin), list: LIST, order }, 0);
};

/** A bulletin on a page, with the `order` after which the next page begins. */
export type ListedBulletin = Bulletin & { readonly order: string };

/** Bulletins, oldest first, behind the `order` of one that was shown. */
export type Bulletins = (page: Page) => Promise<readonly ListedBulletin[]>;

/** The bulletins among a bureau's records. */
export const bulletinsIn =
  (items: Pick<LedgerItems, 'list'>): Bulletins =>
  async (page) =>
    (await items.list(LIST, page)).map(({ value, order }) => ({ ...Bulletin.parse(value), order }));
