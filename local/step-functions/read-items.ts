import { z } from 'zod';
import type { MapState } from './definition';
import { evaluate } from './evaluate';
import { StateFailure } from './failures';
import { Json } from './json';
import { type Attempt, bindingsOf } from './scope';

type Reader = NonNullable<MapState['ItemReader']>;

const Place = z.object({ Bucket: z.string(), Key: z.string() });
const Folder = z.object({ Bucket: z.string(), Prefix: z.string().default('') });

const unreadable = (why: string): StateFailure => new StateFailure('States.ItemReaderFailed', why);

/** The rows of a text of comma-separated values: quotes around a value, doubled quotes within. */
const rowsOf = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
};

const csvItems = (text: string, { CSVHeaderLocation, CSVHeaders }: Reader['ReaderConfig']): Json[] => {
  const rows = rowsOf(text);
  const [first = [], ...rest] = rows;
  const [names, values] = CSVHeaderLocation === 'GIVEN' ? [CSVHeaders ?? [], rows] : [first, rest];
  return values.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])));
};

const parsedItems = (text: string, config: Reader['ReaderConfig']): Json[] => {
  if (config.InputType === 'CSV') return csvItems(text, config);
  try {
    if (config.InputType === 'JSONL')
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => Json.parse(JSON.parse(line)));
    return z.array(Json).parse(JSON.parse(text));
  } catch {
    throw unreadable(`The object is not ${config.InputType ?? 'a JSON array'}.`);
  }
};

const allItems = async (attempt: Attempt, { Resource, ReaderConfig }: Reader, parameters: Json): Promise<readonly Json[]> => {
  const { objects } = attempt.scope.services;
  if (objects === undefined) throw new StateFailure('States.Runtime', 'There is no bucket to read items from.');
  try {
    if (Resource.endsWith('listObjectsV2')) {
      const { Bucket, Prefix } = Folder.parse(parameters);
      return await objects.list(Bucket, Prefix);
    }
    const { Bucket, Key } = Place.parse(parameters);
    return parsedItems(Buffer.from(await objects.get(Bucket, Key)).toString('utf8'), ReaderConfig);
  } catch (error) {
    throw error instanceof StateFailure ? error : unreadable(error instanceof Error ? error.name : 'unknown');
  }
};

/** The items that an ItemReader finds in a bucket: those of an array, lines, rows, or the objects themselves. Throws StateFailure `States.ItemReaderFailed`. */
export const readItems = async (attempt: Attempt, reader: Reader): Promise<readonly Json[]> => {
  const bindings = bindingsOf(attempt);
  const items = await allItems(attempt, reader, await evaluate(reader.Arguments, bindings, 'argument'));
  const most = reader.ReaderConfig.MaxItems === undefined ? undefined : await evaluate(reader.ReaderConfig.MaxItems, bindings);
  return typeof most === 'number' && most > 0 ? items.slice(0, most) : items;
};
