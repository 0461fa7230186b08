import { z } from 'zod';

/** What a submission asks of the bureau. */
export const BureauOperation = z.enum([
  'first-filing',
  'new-website',
  'new-access',
  'change',
  'cancel-access',
  'cancel-subject',
  'cancel-website',
  'material',
]);
export type BureauOperation = z.infer<typeof BureauOperation>;

/** The numbers of the operations (Czlx) in results: 1 to 7, and 35 for material on its own, which the schema's own range forgets. */
export const operationNumbers: Readonly<Record<BureauOperation, number>> = {
  'first-filing': 1,
  'new-website': 2,
  'new-access': 3,
  change: 4,
  'cancel-access': 5,
  'cancel-subject': 6,
  'cancel-website': 7,
  material: 35,
};

/** The operation that a number in a result names, null for numbers that the interface does not define. */
export const operationNumbered = (number: number): BureauOperation | null =>
  BureauOperation.options.find((operation) => operationNumbers[operation] === number) ?? null;

/** The identifiers under which results for one submission may come: our own ids, the bureau's, filing numbers. */
export type ResultIdentifiers = {
  readonly operation: BureauOperation;
  readonly ids: readonly (number | string)[];
  /** The name of the file inside the upload: a file that the bureau cannot read at all is named, not its content. */
  readonly fileName?: string;
};

/** How an identifier of a result is looked up: by operation, since ids of ours and of the bureau are numbers alike. */
export const resultKey = (operation: BureauOperation, id: number | string): string => `${operation}:${String(id).normalize('NFKC').trim()}`;

/** How a file that was named is looked up. */
export const fileResultKey = (fileName: string): string => `file:${fileName.trim().toLowerCase()}`;

/** All keys under which results for a submission may come, each once. */
export const resultKeysOf = ({ operation, ids, fileName }: ResultIdentifiers): readonly string[] => [
  ...new Set([...ids.map((id) => resultKey(operation, id)), ...(fileName === undefined ? [] : [fileResultKey(fileName)])]),
];
