import { SHARDS } from '#shared/storage/table-definition';
import type { Key } from './table';

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** The partition of a filing and its sort keys; docs/data-model.md lists them all. */
export const filingPartition = (filing: string): string => `FILING#${filing}`;

const ofFiling = (filing: string, sk: string): Key => ({ pk: filingPartition(filing), sk });

export const headKey = (filing: string): Key => ofFiling(filing, 'HEAD');
export const secretKey = (filing: string): Key => ofFiling(filing, 'KEY');
export const enteredKey = (filing: string, revision: number): Key => ofFiling(filing, `ENTERED#${padded(revision, 4)}`);
export const materialKey = (filing: string, material: string): Key => ofFiling(filing, `MATERIAL#${material}`);
export const eventKey = (filing: string, sequence: number): Key => ofFiling(filing, `EVENT#${padded(sequence, 6)}`);
export const effectKey = (filing: string, effect: string): Key => ofFiling(filing, `EFFECT#${effect}`);
export const messageKey = (filing: string, message: string): Key => ofFiling(filing, `MESSAGE#${message}`);
export const passwordKey = (filing: string, filingNumber: string): Key => ofFiling(filing, `PASSWORD#${filingNumber}`);
export const claimKey = (filing: string): Key => ofFiling(filing, 'RERUN');
export const pointerKey = (filing: string, to: string): Key => ofFiling(filing, to);

/** A task's id names its filing and its number there, so that it is found by its id alone. */
export const taskId = (filing: string, number: number): string => `${filing}.t${number}`;

/** The key of a task by its id; null where the text is no task's id. */
export const taskKey = (id: string): Key | null => {
  const parts = /^(.+)\.t(\d{1,6})$/.exec(id);
  return parts === null ? null : ofFiling(parts[1] ?? '', `TASK#${padded(Number(parts[2]), 4)}`);
};

/** The part of a sharded list or counter that belongs to an id: FNV-1a over its characters. */
export const shardOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % SHARDS;
};

/** A sharded list's name. */
export const inShard = (list: string, shard: number): string => `${list}#${shard}`;

/** Every part of a counter. */
export const counterKeys = (what: string): readonly Key[] =>
  Array.from({ length: SHARDS }, (_, shard) => ({ pk: `COUNT#${what}`, sk: String(shard) }));

/** The part of a counter in which an id is counted. */
export const counterKey = (what: string, id: string): Key => ({ pk: `COUNT#${what}`, sk: String(shardOf(id)) });

export const openOrdersKey = (account: string): Key => ({ pk: `ACCOUNT#${account}`, sk: 'OPEN' });

/** A run over many filings, and what its batches have done. */
export const rerunPartition = (run: string): string => `RERUN#${run}`;
export const rerunKey = (run: string): Key => ({ pk: rerunPartition(run), sk: 'RUN' });
export const batchKey = (run: string, batch: string): Key => ({ pk: rerunPartition(run), sk: `BATCH#${batch}` });
