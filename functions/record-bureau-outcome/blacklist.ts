import { z } from 'zod';
import type { Blacklist } from '#functions/build-upload/upload-ports';
import type { LedgerItems } from '#functions/bureau-ledger';
import { sha256 } from '#functions/sha256';
import type { BlockContent } from '#shared/bureau/answers/download';
import { canonicalDomain } from '#shared/filing/domain-name';
import { normaliseIdentifier } from '#shared/identifiers/identifier';

/** Whether a name is on the list now; the name itself stands nowhere. */
const Listed = z.strictObject({ listed: z.boolean(), by: z.string() });

const COLLECTION = 'blacklisted';

type What = 'certificate' | 'domain';

const idOf = (what: What, value: string): Promise<string> =>
  sha256(`${what}:${what === 'domain' ? canonicalDomain(value) : normaliseIdentifier(value)}`);

/** The bureau's blacklists as they were received. */
export const blacklistIn = (items: LedgerItems): Blacklist => ({
  names: async (what, value) => {
    const found = await items.get(COLLECTION, await idOf(what, value));
    return found !== null && Listed.parse(found.value).listed;
  },
});

/** Czlx 2: taken off the list. */
const TAKEN_OFF = 2;

type Entries = Extract<BlockContent, { readonly block: 'ICP/HMDLB' }>['entries'];
type Change = { readonly what: What; readonly value: string; readonly listed: boolean };

const changesIn = ({ subjects, websites }: Entries): readonly Change[] => [
  ...subjects.flatMap(({ subject, operation }): readonly Change[] =>
    subject === null ? [] : [{ what: 'certificate', value: subject.certificate.number, listed: operation !== TAKEN_OFF }],
  ),
  ...websites.flatMap(({ website, operation }) =>
    (website?.domains ?? []).map(({ domain }): Change => ({ what: 'domain', value: domain, listed: operation !== TAKEN_OFF })),
  ),
];

/** Follows a blacklist that came (HMDLB). `by` names the outcome: the same one again changes nothing. */
export const followBlacklist = async (entries: Entries, by: string, items: LedgerItems): Promise<void> => {
  for (const { what, value, listed } of changesIn(entries)) {
    const id = await idOf(what, value);
    const before = await items.get(COLLECTION, id);
    if (before !== null && Listed.parse(before.value).by === by) continue;
    await items.put({ collection: COLLECTION, id, value: { listed, by } }, before?.version ?? 0);
  }
};
