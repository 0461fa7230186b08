import type { BureauOutcome } from '#functions/bureau-outcomes';
import type { FilingRecord } from '#functions/records/filing-record';
import { sha256 } from '#functions/sha256';
import type { AmendRequest } from '#functions/store-ports';
import type { FilingState } from '#shared/filing/life-cycle';
import { BUREAU_ACTOR, type OutcomePorts } from './outcome-ports';
import { bureauAnswer, orderAnswered, recordFiled } from './record-numbers';
import { bureauItems, withItems } from './returned-places';
import { settleFiling } from './settle-filing';

/** An answer to a submission of a filing. */
export type Answer = Extract<BureauOutcome, { readonly submission: string }>;

type Amendment = Pick<AmendRequest, 'event' | 'set' | 'facts' | 'personal' | 'open' | 'expect'>;

/** The name of an outcome as an effect: file names may be long. */
export const effectOf = async (id: string): Promise<string> => `bureau@${await sha256(id)}`;

/** While a filing is in one of these, a refusal belongs to what was sent last. */
const OPEN: ReadonlySet<FilingState> = new Set<FilingState>(['sending', 'bureau-review', 'returned-by-bureau']);

const codesOf = (reasons: readonly { readonly code: number }[]): string => reasons.map(({ code }) => code).join(' ');

type Refusal = Extract<Answer, { readonly reasons: unknown; readonly opinion: unknown }>;

const refusal = async ({ reasons, opinion, submission }: Refusal, head: FilingRecord, ports: OutcomePorts): Promise<Amendment> => {
  const amendment = { event: 'bureau-refused', facts: { submission, codes: codesOf(reasons) }, personal: { reasons, opinion } };
  const sent = await orderAnswered(head.id, ports);
  if (sent === null || !OPEN.has(head.state)) {
    const { worst = 'none' } = head.verdict ?? {};
    const open = { queue: 'bureau' as const, reason: 'bureau-refused-late', dueAt: ports.clock.now(), worst, findings: [], stays: true };
    return { ...amendment, open, expect: head.state };
  }
  const items = bureauItems(reasons, opinion, { order: sent.order, materials: await ports.store.materials.of(head.id) });
  return { ...amendment, set: { returned: withItems(head.returned, items) }, expect: head.state };
};

type Numbers = Extract<Answer, { readonly is: 'numbers' }>;

const numbers = async ({ record, submission }: Numbers, head: FilingRecord, ports: OutcomePorts): Promise<Amendment> => {
  const sent = await orderAnswered(head.id, ports);
  const said = { event: 'bureau-numbers', facts: { submission } };
  const operation = (await ports.ledger.submission(submission))?.operation;
  if (sent === null || operation === undefined) return said;
  await recordFiled({ head, record, sent, operation, today: ports.clock.today() }, ports);
  return { ...said, set: { bureau: bureauAnswer(head.bureau, record, sent, ports.clock.now()) }, expect: head.state };
};

const amendmentFor = async (answer: Answer, head: FilingRecord, ports: OutcomePorts): Promise<Amendment | null> => {
  const { submission } = answer;
  switch (answer.is) {
    case 'submitted':
      return { event: 'bureau-received', facts: { submission, number: answer.number } };
    case 'checked':
      return { event: 'bureau-checked', facts: { submission, codes: codesOf(answer.reasons) } };
    case 'approved':
      return { event: 'bureau-granted', facts: { submission, codes: codesOf(answer.reasons) } };
    case 'refused':
      return refusal(answer, head, ports);
    case 'numbers':
      return numbers(answer, head, ports);
    case 'to-correct':
      return null;
  }
};

/** More changes than a filing sees while an answer is written. */
const TRIES = 20;

const amended = async (answer: Answer, ports: OutcomePorts): Promise<void> => {
  const { store, clock, deliver } = ports;
  const effect = await effectOf(answer.id);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const head = await store.filings.get(answer.filingId);
    const amendment = head === null || head.erasedAt !== undefined ? null : await amendmentFor(answer, head, ports);
    if (amendment === null) return;
    const written = await store.filings.amend({ filing: answer.filingId, at: clock.now(), by: BUREAU_ACTOR, effect, ...amendment });
    if (written.ok) return deliver(written.messages);
    if (written.refusal !== 'not-in-this-state') return;
  }
  throw new Error('a filing changed again and again while an answer of the bureau was being recorded');
};

/** A file that was given back before it used a number up: an operator sees the bureau's return code. */
const givenBack = async (
  { id, filingId, returnCode }: Extract<Answer, { is: 'to-correct' }>,
  { store, clock, deliver }: OutcomePorts,
): Promise<void> => {
  const at = clock.now();
  const written = await store.filings.transition({
    ...{ filing: filingId, at, by: BUREAU_ACTOR, event: 'fail', effect: await effectOf(id) },
    facts: { step: 'submit-to-bureau', error: `bureau-return-code-${returnCode}` },
    open: { queue: 'exceptions', reason: `submit-to-bureau: bureau-return-code-${returnCode}`, dueAt: at, worst: 'none', findings: [] },
  });
  if (written.ok) await deliver(written.messages);
};

/** Records an answer of the bureau's with its filing, once, and moves the filing on as far as all its answers allow. */
export const recordAnswer = async (answer: Answer, ports: OutcomePorts): Promise<void> => {
  if (answer.is === 'to-correct') await givenBack(answer, ports);
  else await amended(answer, ports);
  await settleFiling(answer.filingId, ports);
};
