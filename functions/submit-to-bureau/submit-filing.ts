import { type BuildProblem, isForApplicant, problemLine, staffProblem } from '#functions/build-upload/build-problem';
import { buildUpload, builtOrProblems } from '#functions/build-upload/build-upload';
import { filingToSend, freezeJudgement } from '#functions/build-upload/filing-to-send';
import type { UploadPorts } from '#functions/build-upload/upload-ports';
import { type WishedOf, wishesOf } from '#functions/build-upload/wishes';
import { submissionKey } from '#functions/bureau-ledger-records';
import { escalateWait } from '#functions/escalate-wait/escalate-wait';
import { redeemCode } from '#functions/record-approval/authorisation-codes';
import type { OutcomePorts } from '#functions/record-bureau-outcome/outcome-ports';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import { settleFiling } from '#functions/record-bureau-outcome/settle-filing';
import { stagesAfter } from '#functions/record-bureau-outcome/stages-after';
import type { FilingRecord } from '#functions/records/filing-record';
import type { NewTask, Store, TransitionRequest } from '#functions/store-ports';
import { tellApplicant } from '#functions/workflow/notices';
import { filingOf, standingAfter } from '#functions/workflow/owned-filing';
import { type OwnedFiling, type Standing, standingOf, stepActor } from '#functions/workflow/run';
import { dayOf, endOfDay } from '#shared/filing/instant';
import type { Wish } from './request-submission';
import { returnedProblems } from './returned-problems';
import type { SendingTools } from './sending-tools';
import { type SubmitResult, submitToBureau } from './submit-to-bureau';
import { wishedSubmission } from './wished-submission';

/** What the step needs: to build uploads, to record what comes of them, and to send them. */
export type SubmitPorts = UploadPorts & OutcomePorts & { readonly sending: SendingTools; readonly store: Pick<Store, 'codes'> };

/** The step's ports over a bureau's client; kept files and the order as it was sent stand among the derived objects. */
export const submitPorts = (
  ports: Omit<SubmitPorts, 'sending'>,
  { client, nowMs }: Pick<SendingTools, 'client' | 'nowMs'>,
): SubmitPorts => ({
  ...ports,
  sending: { ledger: ports.ledger, client, files: ports.derived, build: buildUpload(ports), outcomes: recordBureauOutcomes(ports), nowMs },
});

/** How the filing stands, and, while it is being sent, when to come again (in seconds). */
export type SubmitStanding = Standing & { readonly retrySeconds?: number };

const STEP = 'submit-to-bureau';
const BY = stepActor(STEP);

const HOUR = 3600;

/** As many codes as an operator takes in at a glance. */
const MOST_CODES = 10;

const moved = async (
  owned: OwnedFiling,
  request: Omit<TransitionRequest, 'filing' | 'at' | 'by'>,
  ports: SubmitPorts,
): Promise<SubmitStanding> => {
  const written = await ports.store.filings.transition({ ...owned, at: ports.clock.now(), by: BY, ...request });
  if (written.ok) await ports.deliver(written.messages);
  return standingAfter(written, owned, ports);
};

/** What only a person can cure: the filing fails, and an operator sees the codes. */
const failed = async (owned: OwnedFiling, problems: readonly string[], ports: SubmitPorts): Promise<SubmitStanding> => {
  const at = ports.clock.now();
  const codes = [...new Set(problems.map((one) => one.split('@')[0] ?? one))];
  const reason = `${STEP}: ${problems.slice(0, MOST_CODES).join(' ')}`;
  const facts = { step: STEP, error: codes[0] ?? 'unknown', codes: codes.join(' ') };
  const open: NewTask = { queue: 'exceptions', reason, dueAt: at, worst: 'none', findings: codes };
  return moved(owned, { event: 'fail', facts, open }, ports);
};

/** An upload that cannot be written goes back to whoever can cure it: the applicant where every problem is one of what was entered. */
const notBuilt = async (owned: OwnedFiling, problems: readonly BuildProblem[], ports: SubmitPorts): Promise<SubmitStanding> => {
  if (!problems.every(isForApplicant)) return failed(owned, problems.map(problemLine), ports);
  const { action } = await filingOf(owned.filing, ports.store);
  const returned = [...returnedProblems(problems, action)];
  const facts = { codes: problems.map(({ code }) => code).join(' ') };
  return moved(
    owned,
    { event: 'return', set: { returned }, facts, messages: tellApplicant('returned', { items: returned.length }) },
    ports,
  );
};

/** From here on the applicant cannot withdraw: nothing says any more that the bureau surely has nothing. */
const begun = async (owned: OwnedFiling, head: FilingRecord, ports: SubmitPorts): Promise<SubmitStanding | null> => {
  const sent = await filingToSend(head.id, ports);
  if (sent === null) return failed(owned, ['not-judged'], ports);
  if (!(await redeemCode(head.id, sent.filing.access, ports))) return failed(owned, ['authorisation-code-in-use'], ports);
  await freezeJudgement(head, ports.derived);
  const { deadlines } = stagesAfter(sent.judgement, { at: dayOf(head.since), event: 'curtain-photo-passed' });
  const due = deadlines?.bureauSubmission;
  const set = due === undefined ? {} : { deadlines: deadlines ?? null, dueAt: endOfDay(due) };
  const written = await ports.store.filings.transition({ ...owned, at: ports.clock.now(), by: BY, event: 'begin-sending', set });
  return written.ok ? null : standingAfter(written, owned, ports);
};

/** Later: the line is busy, closed or held. What is overdue is shown to an operator, once. */
const later = async (owned: OwnedFiling, untilMs: number, ports: SubmitPorts): Promise<SubmitStanding> => {
  const { store, clock, sending } = ports;
  const { dueAt } = await filingOf(owned.filing, store);
  if (dueAt !== undefined && dueAt < clock.now()) await escalateWait({ ...owned, state: 'sending' }, ports);
  const standing = standingOf(await filingOf(owned.filing, store), owned.generation, clock.now());
  const seconds = Math.ceil((untilMs - sending.nowMs()) / 1000);
  return { ...standing, retrySeconds: Math.min(HOUR, Math.max(1, seconds)) };
};

const problemsNow = async (wish: Wish, ports: SubmitPorts): Promise<readonly BuildProblem[]> => {
  const submission = await ports.ledger.submission(submissionKey(wish));
  const built = submission === null ? null : await builtOrProblems(submission, ports);
  return built === null || built.ok ? [] : built.problems;
};

/** What one wish's sending came to: null where it is through. */
const answered = async (owned: OwnedFiling, wish: Wish, result: SubmitResult, ports: SubmitPorts): Promise<SubmitStanding | null> => {
  switch (result.state) {
    case 'submitted':
      return null;
    case 'wait':
    case 'held':
      return later(owned, result.untilMs, ports);
    case 'not-built': {
      const problems = await problemsNow(wish, ports);
      return problems.length === 0 ? later(owned, 0, ports) : notBuilt(owned, problems, ports);
    }
    case 'to-correct':
      return failed(owned, [`bureau-return-code-${result.returnCode}`], ports);
    case 'withdrawn':
      return failed(owned, ['submission-withdrawn'], ports);
  }
};

const sentEach = async (
  owned: OwnedFiling,
  head: FilingRecord,
  wishes: readonly WishedOf[],
  ports: SubmitPorts,
): Promise<SubmitStanding | null> => {
  for (const one of wishes) {
    const wished = await wishedSubmission(one, head, ports.ledger, ports);
    if (wished.is === 'problems') return notBuilt(owned, wished.problems, ports);
    if (wished.is === 'sent') continue;
    const result = await submitToBureau(wished.wish, ports.sending);
    // The bureau has what was entered before the applicant's last changes: which of both holds is for a person to say.
    if (wished.outdated && result.state === 'submitted') return failed(owned, ['earlier-revision-with-bureau'], ports);
    const standing = await answered(owned, wished.wish, result, ports);
    if (standing !== null) return standing;
  }
  return null;
};

/**
 * Sends an approved filing to the bureau: each thing that the order asks is one submission, with one number, however often this is called. Answers how the filing
 * stands then: with the bureau; still being sent, to be asked again after `retrySeconds`; back with the applicant; or before an operator.
 */
export const submitFiling = async (owned: OwnedFiling, ports: SubmitPorts): Promise<SubmitStanding> => {
  const { store, clock } = ports;
  const before = await filingOf(owned.filing, store);
  if (before.generation !== owned.generation) return standingOf(before, owned.generation, clock.now());
  const elsewhere = before.state === 'awaiting-bureau-submission' ? await begun(owned, before, ports) : null;
  if (elsewhere !== null) return elsewhere;
  const head = await filingOf(owned.filing, store);
  if (head.state !== 'sending') return standingOf(head, owned.generation, clock.now());
  const sent = await filingToSend(head.id, ports);
  const wishes = sent === null ? [] : wishesOf(sent.filing, sent.type);
  if (wishes.length === 0) return failed(owned, [problemLine(staffProblem('type-not-known', 'order'))], ports);
  const standing = await sentEach(owned, head, wishes, ports);
  if (standing !== null) return standing;
  await settleFiling(head.id, ports);
  return standingOf(await filingOf(head.id, store), owned.generation, clock.now());
};
