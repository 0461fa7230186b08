import type { FilingRecord } from '#functions/records/filing-record';
import type { AmendRequest, FilingFacts, FilingRefusal, TransitionRequest, Write } from '#functions/store-ports';
import { type LifeCycleEvent, nextState } from '#shared/filing/life-cycle';
import type { Plan, Planning } from './change-filing';
import type { TableWrite } from './table';

const REMOVABLE = ['verdict', 'deadlines', 'dueAt', 'bureau', 'wait', 'nationalLevel'] as const;

/** The head with facts set, or taken away by null. */
export const withFacts = (head: FilingRecord, facts: FilingFacts = {}): FilingRecord => {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
  const inputs = head.inputs + (facts.nationalLevel === undefined ? 0 : 1);
  const next: FilingRecord = { ...head, ...Object.fromEntries(given), inputs };
  for (const field of REMOVABLE) if (facts[field] === null) delete next[field];
  return facts.filingType === null ? { ...next, filingType: null } : next;
};

/** The pointers from filing numbers and ids of the bureau to the filing. */
const bureauWrites = (before: FilingRecord, { id, bureau }: FilingRecord): readonly TableWrite[] => {
  if (bureau === undefined || bureau === before.bureau) return [];
  const numbers = [bureau.subjectNumber, ...Object.values(bureau.websiteNumbers)].flatMap((number) =>
    number === undefined ? [] : [`NUMBER#${number}`],
  );
  const ids = Object.entries(bureau.ids).map(([kind, value]) => `BUREAU#${kind.split('.')[0]}:${value}`);
  return [...new Set([...numbers, ...ids])].map((pk) => ({
    put: { pk, sk: 'FILING', kind: 'pointer', version: 1, value: { filing: id } },
    when: 'any',
  }));
};

const alongOf = ({ open, messages }: Pick<Plan, 'open' | 'messages'>): Pick<Plan, 'open' | 'messages'> => ({
  ...(open === undefined ? {} : { open }),
  ...(messages === undefined ? {} : { messages }),
});

/** Events with which a new run begins. */
const BEGINS: ReadonlySet<string> = new Set<LifeCycleEvent>(['submit', 'recheck', 'retry', 'retry-sending']);

/** What becomes of a head that enters another state: nothing waits or is due any more, but what is set anew. */
export const moved = (head: FilingRecord, state: FilingRecord['state'], event: string, at: Write['at']): FilingRecord => {
  const { wait: _, dueAt: __, failedFrom: ___, ...rest } = head;
  const submitted =
    event === 'submit' ? { submittedAt: at, firstSubmittedAt: head.firstSubmittedAt ?? at, submittedRevision: head.revision } : {};
  // The run of an earlier submission has nothing to say any more, though the next one has not begun yet.
  if (BEGINS.has(event)) delete rest.run;
  const failed = state === 'failed' ? { failedFrom: head.state } : {};
  return { ...rest, ...submitted, ...failed, state, since: at };
};

/** True where a wait began before the one that is there: whoever leaves it was overtaken by a later call. */
const isOvertaken = (now: FilingRecord['wait'], wait: NonNullable<FilingRecord['wait']>): boolean =>
  now !== undefined && (wait.since < now.since || (wait.since === now.since && (wait.attempt ?? 0) < (now.attempt ?? 0)));

/** True where the facts hold a verdict on something else than what is there, or a wait that is over. */
const isOutdated = (head: FilingRecord, { verdict, wait }: FilingFacts = {}): boolean =>
  (verdict !== undefined && verdict !== null && verdict.inputs !== head.inputs) ||
  (wait !== undefined && wait !== null && isOvertaken(head.wait, wait));

type Alongside = (head: FilingRecord) => Promise<readonly TableWrite[]>;

/** A change of state, and what is written `alongside`. */
export const transiting =
  (request: TransitionRequest, alongside: Alongside = async () => []): Planning<FilingRefusal> =>
  async (head) => {
    const { event, by, at, set } = request;
    const state = nextState(head.state, { event, by: by.role, action: head.action });
    if (!state.ok) return state;
    if (isOutdated(head, set)) return { ok: false, problem: 'outdated' };
    const next = withFacts(moved(head, state.value, event, at), set);
    const facts = { from: head.state, to: next.state, revision: head.revision, generation: head.generation };
    const writes = [...bureauWrites(head, next), ...(await alongside(head))];
    return { ok: true, value: { next, event, facts, writes, ...alongOf(request) } };
  };

/** A change within a state. */
export const amending =
  (request: AmendRequest): Planning<FilingRefusal> =>
  (head) => {
    const { event, set, expect } = request;
    if (expect !== undefined && head.state !== expect) return { ok: false, problem: 'not-in-this-state' };
    if (isOutdated(head, set)) return { ok: false, problem: 'outdated' };
    const next = withFacts(head, set);
    return { ok: true, value: { next, event, writes: bureauWrites(head, next), ...alongOf(request) } };
  };

/** A run becomes the owner. */
export const takingOver =
  ({ run }: { readonly run: string }): Planning<FilingRefusal> =>
  (head) => {
    const generation = head.generation + 1;
    return { ok: true, value: { next: { ...head, run, generation }, event: 'taken-over', facts: { run, generation } } };
  };
