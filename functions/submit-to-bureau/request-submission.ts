import type { Versioned } from '#functions/bureau-ledger';
import { type Submission, submissionKey } from '#functions/bureau-ledger-records';
import { TransientError } from '#functions/errors';
import { resultKeysOf } from '#shared/bureau/collecting-operation';
import { keepFile } from './kept-files';
import type { SendingTools } from './sending-tools';

/** What is asked of the bureau: one wish of one revision of a filing, and how many fresh ids its records need. */
export type Wish = Pick<Submission, 'filingId' | 'revision' | 'operation' | 'part' | 'idCount'>;

/** The submission as it stands, or what keeps it from being built. */
export type Requested = { readonly submission: Versioned<Submission> } | { readonly problems: readonly string[] };

type RequestTools = Pick<SendingTools, 'ledger' | 'files' | 'build' | 'nowMs'>;

const registered = async (wish: Wish, { ledger, nowMs }: RequestTools): Promise<Versioned<Submission>> => {
  const key = submissionKey(wish);
  const before = await ledger.submission(key);
  if (before !== null) return before;
  const { filingId, revision, operation, part, idCount } = wish;
  const firstId = await ledger.mintIds(Math.max(1, idCount));
  await ledger.putSubmission(
    {
      ...{ key, filingId, revision, operation, part, firstId, idCount, state: 'building', requestedMs: nowMs() },
      ...{ hash: null, number: null, acceptedMs: null, returnCode: null, answers: [] },
    },
    0,
  );
  const found = await ledger.submission(key);
  if (found === null) throw new TransientError('submission-not-registered');
  return found;
};

/**
 * Registers a wish and packs its file, so that it waits for a number. However often, and by however many at once, a wish is asked for: there is
 * one submission, with one set of ids. Nothing was sent when this returns.
 */
export const requestSubmission = async (wish: Wish, tools: RequestTools): Promise<Requested> => {
  const { ledger, files, build } = tools;
  const submission = await registered(wish, tools);
  if (submission.state !== 'building') return { submission };
  const built = await build(submission);
  if (!built.ok) return { problems: built.problems };
  await keepFile(files, built.file);
  const { operation } = submission;
  const expected = { operation, ids: built.resultIds, ...(built.fileName === undefined ? {} : { fileName: built.fileName }) };
  for (const key of resultKeysOf(expected)) await ledger.expectResults(key, submission.key);
  await ledger.putSubmission({ ...submission, state: 'waiting', hash: built.file.hash }, submission.version);
  // Who came first has written it; either way it waits now.
  return { submission: (await ledger.submission(submission.key)) ?? submission };
};
