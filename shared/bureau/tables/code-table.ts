import type { IsoDay } from '#shared/filing/day';
import { covers, type Dated, valueOn } from '#shared/rules/dated';

/** `confirmed`: an official text or independent sources agree; `inferred`: one source, or by analogy; `received`: the bureau sent it (JCDM). */
export type Certainty = 'confirmed' | 'inferred' | 'received';

/** One code of a table of the bureau's, with the natures (T1) it belongs to where it belongs to some. */
export type CodeRow = { readonly id: number; readonly name: string; readonly certainty: Certainty; readonly natures?: readonly number[] };

/** A table over time: the rows that hold from a day until the next rows begin. */
export type CodeTable = readonly Dated<readonly CodeRow[]>[];

/** The day of the interface specification V.3.0 (October 2013); the tables known beforehand are taken to hold from then on. */
export const INTERFACE_DAY: IsoDay = '2013-10-01';

/** Rows known beforehand, all of one certainty. */
export const rows = (certainty: Certainty, ...known: readonly (readonly [id: number, name: string])[]): readonly CodeRow[] =>
  known.map(([id, name]) => ({ id, name, certainty }));

/** A table that holds from the interface's day on. */
export const tableOf = (...parts: readonly (readonly CodeRow[])[]): CodeTable => [{ from: INTERFACE_DAY, value: parts.flat() }];

/** A row of a table on a day, or null: the code is not one of the bureau's then. */
export const rowOn = (table: CodeTable, id: number, day: IsoDay): CodeRow | null =>
  covers({ from: table[0]?.from ?? day }, day) ? (valueOn(table, day).find((row) => row.id === id) ?? null) : null;

/** The row of that name on a day, or null. */
export const rowNamed = (table: CodeTable, name: string, day: IsoDay): CodeRow | null =>
  covers({ from: table[0]?.from ?? day }, day) ? (valueOn(table, day).find((row) => row.name === name) ?? null) : null;
