import type { BureauLedger } from '#functions/bureau-ledger';
import type { Submission, SubmissionState } from '#functions/bureau-ledger-records';
import { isTroubled } from '#shared/bureau/sending-line';

const WAY: readonly SubmissionState[] = ['building', 'waiting', 'sending', 'accepted', 'to-correct'];
const SHOWN = 20;

/** A submission without anything that is not an id, a code or a time. */
export type SubmissionRow = Pick<
  Submission,
  'key' | 'filingId' | 'revision' | 'operation' | 'state' | 'number' | 'requestedMs' | 'acceptedMs' | 'returnCode'
>;

const rowOf = (submission: Submission): SubmissionRow => {
  const { key, filingId, revision, operation, state, number, requestedMs, acceptedMs, returnCode } = submission;
  return { key, filingId, revision, operation, state, number, requestedMs, acceptedMs, returnCode };
};

/** The ledger as an operator sees it: the line, what is on its way (the first of each state), collecting, and how much lies in quarantine. */
export const ledgerReport = async (ledger: BureauLedger) => {
  const open = await ledger.line();
  const collecting = await ledger.collecting();
  const states = await Promise.all(WAY.map((state) => ledger.submissionsIn(state, { limit: SHOWN })));
  const quarantined = await ledger.notices('quarantined', { limit: 1000 });
  const next = open?.line.next ?? 1;
  const recent = Array.from({ length: Math.min(SHOWN, next - 1) }, (_, index) => next - 1 - index);
  const files = await Promise.all(recent.map((number) => ledger.sentFile(number)));
  return {
    line: open === null ? null : { ...open.line, troubled: isTroubled(open.line) },
    collecting,
    submissions: states.flat().map(rowOf),
    files: files.filter((file) => file !== null),
    quarantined: quarantined.length,
  };
};

export type LedgerReport = Awaited<ReturnType<typeof ledgerReport>>;

/** All that passed between a filing and the bureau: its submissions with the answers, and the calls that concern the one that is being sent. */
export const exchangeReport = async (ledger: BureauLedger, filingId: string) => {
  const submissions = await ledger.submissionsOf(filingId);
  const line = (await ledger.line())?.line;
  return submissions.map((submission) => ({
    ...rowOf(submission),
    hash: submission.hash,
    answers: submission.answers,
    calls: line?.current?.submission === submission.key ? line.calls.filter(({ number }) => number === line.next) : [],
    hold: line?.current?.submission === submission.key ? line.hold : null,
  }));
};

export type ExchangeReport = Awaited<ReturnType<typeof exchangeReport>>;
