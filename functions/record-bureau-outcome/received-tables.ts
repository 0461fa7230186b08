import { z } from 'zod';
import { storedJson, storeJson } from '#functions/build-upload/stored-json';
import type { ObjectStore } from '#functions/ports';
import type { BlockContent } from '#shared/bureau/answers/download';
import { type CodeTables, KNOWN_TABLES, withReceived } from '#shared/bureau/tables/code-tables';
import { IsoDay } from '#shared/filing/day';

const Row = z.strictObject({
  id: z.number(),
  name: z.string(),
  certainty: z.enum(['confirmed', 'inferred', 'received']),
  natures: z.array(z.number()).exactOptional(),
});

const Table = z.array(z.strictObject({ from: IsoDay, value: z.array(Row) }));

const Tables = z.strictObject({
  natures: Table,
  certificateTypes: Table,
  accessMethods: Table,
  contents: Table,
  languages: Table,
  preApprovalTypes: Table,
  locations: Table,
  attachmentFormats: Table,
  attachmentUses: Table,
  cancellationReasons: Table,
}) satisfies z.ZodType<CodeTables>;

const KEY = 'bureau/code-tables.json';

/** The code tables that uploads are written with: those known beforehand, and what the bureau sent since. */
export const receivedTables = async (derived: ObjectStore): Promise<CodeTables> => (await storedJson(KEY, Tables, derived)) ?? KNOWN_TABLES;

type Received = Extract<BlockContent, { readonly block: 'JCDM' }>['entries'];

/** Follows tables that came (JCDM), in force from that day on. The same ones again on that day change nothing. */
export const followTables = async (entries: Received, day: IsoDay, derived: ObjectStore): Promise<void> =>
  storeJson(KEY, withReceived(await receivedTables(derived), entries, day), derived);
