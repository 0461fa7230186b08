import type { BlockContent } from '#shared/bureau/answers/download';
import type { IsoDay } from '#shared/filing/day';
import { ascending } from '#shared/rules/ascending';
import type { CodeRow, CodeTable } from './code-table';
import { certificateTypes, natures } from './subject-tables';
import { accessMethods, attachmentFormats, attachmentUses, contents, languages, locations, preApprovalTypes } from './website-tables';

/** The tables that uploads are written with. T11 is not known beforehand: cancellation reasons come from the bureau alone. */
export type CodeTables = Readonly<
  Record<
    | 'natures'
    | 'certificateTypes'
    | 'accessMethods'
    | 'contents'
    | 'languages'
    | 'preApprovalTypes'
    | 'locations'
    | 'attachmentFormats'
    | 'attachmentUses'
    | 'cancellationReasons',
    CodeTable
  >
>;

/** What is known before the bureau sent its own tables. */
export const KNOWN_TABLES: CodeTables = {
  natures,
  certificateTypes,
  accessMethods,
  contents,
  languages,
  preApprovalTypes,
  locations,
  attachmentFormats,
  attachmentUses,
  cancellationReasons: [],
};

type Received = Extract<BlockContent, { readonly block: 'JCDM' }>['entries'];
type ReceivedRow = { readonly id: number; readonly name: string; readonly valid: boolean | null; readonly nature?: number };

const rowsOf = (received: readonly ReceivedRow[]): readonly CodeRow[] =>
  received
    .filter(({ valid }) => valid !== false)
    .map(({ id, name, nature }) => ({ id, name, certainty: 'received', ...(nature === undefined ? {} : { natures: [nature] }) }));

/** A table that was not sent, or sent empty, keeps what it had; a second one on the same day replaces the first. */
const followed = (table: CodeTable, received: readonly ReceivedRow[], from: IsoDay): CodeTable =>
  received.length === 0
    ? table
    : [...table.filter((dated) => dated.from !== from), { from, value: rowsOf(received) }].sort((a, b) => ascending(a.from, b.from));

/** The tables with what the bureau sent (JCDM) in force from the day it was received; rows it calls invalid are no codes any more. */
export const withReceived = (tables: CodeTables, received: Received, day: IsoDay): CodeTables => ({
  ...tables,
  natures: followed(tables.natures, received.natures, day),
  certificateTypes: followed(tables.certificateTypes, received.certificateTypes, day),
  accessMethods: followed(tables.accessMethods, received.accessMethods, day),
  contents: followed(tables.contents, received.contents, day),
  languages: followed(tables.languages, received.languages, day),
  preApprovalTypes: followed(tables.preApprovalTypes, received.preApprovalTypes, day),
  attachmentFormats: followed(tables.attachmentFormats, received.attachmentFormats, day),
  attachmentUses: followed(
    tables.attachmentUses,
    received.attachmentUses.map(({ id, name, valid }) => ({ id, name, valid })),
    day,
  ),
  cancellationReasons: followed(tables.cancellationReasons, received.cancellationReasons, day),
});
