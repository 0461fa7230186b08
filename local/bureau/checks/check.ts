import type { Code } from '#local/bureau/results';
import type { BureauState } from '#local/bureau/state';
import { rowOn } from '#shared/bureau/tables/code-table';
import { KNOWN_TABLES } from '#shared/bureau/tables/code-tables';
import type { XmlNode } from '#shared/bureau/xml/xml-node';

/** What a record is checked against: all that the bureau knows, and the day. */
export type World = { readonly state: BureauState; readonly day: string };

/** Looks at one record of an upload: every code (R2) that stands against it. */
export type Check = (node: XmlNode, world: World) => readonly Code[];

/** A code where a claim does not hold. */
export const unless = (holds: boolean, code: number, text?: string): readonly Code[] =>
  holds ? [] : [text === undefined ? { code } : { code, text }];

/** Whether all of these are codes of a table on the day, and none was made invalid. */
export const areCodes = (table: keyof typeof KNOWN_TABLES, codes: readonly number[], { state, day }: World): boolean =>
  codes.every((code) => rowOn(KNOWN_TABLES[table], code, day) !== null && !state.invalidCodes.includes(`${table}:${code}`));

/** Whether none of these was reported before by the provider, nor twice here. */
export const areNew = (kind: string, ids: readonly string[], { state }: World): boolean =>
  new Set(ids).size === ids.length && ids.every((id) => state.reported[`${kind}:${id}`] === undefined);
