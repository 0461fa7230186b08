import type { FilingRecord } from '#functions/records/filing-record';
import type { Actor } from '#functions/store-ports';
import type { FilingState } from '#shared/filing/life-cycle';
import { currentVerdict, type VerdictPorts } from './current-verdict';

const SYSTEM: Actor = { role: 'system', id: 'record-reading' };

/** More changes than one person makes while a verdict is computed. */
const TRIES = 20;

/** What was approved here is judged no more: the registry knows it by then, and a late reading would undo what was decided. */
const DECIDED: ReadonlySet<FilingState> = new Set<FilingState>([
  'awaiting-bureau-submission',
  'sending',
  'bureau-review',
  'approved',
  'withdrawn',
]);

/** True where a filing was approved here, or is over: its verdict stays what it was. */
export const isDecided = (state: FilingState): boolean => DECIDED.has(state);

const isSame = (head: FilingRecord, { hash, inputs }: NonNullable<FilingRecord['verdict']>): boolean =>
  head.verdict?.hash === hash && head.verdict.inputs === inputs;

/**
 * Brings a filing's verdict up to date: judged anew where something changed meanwhile. The state stays as it is. Answers the filing as it stands then; null
 * where there is none, or nothing of it any more.
 */
export const refreshVerdict = async (id: string, ports: VerdictPorts): Promise<FilingRecord | null> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const head = await ports.store.filings.get(id);
    if (head !== null && isDecided(head.state)) return head;
    const current = head === null || head.erasedAt !== undefined ? null : await currentVerdict(head, ports);
    if (head === null || current === null) return null;
    if (isSame(head, current.summary)) return head;
    const { outcome, hash, inputs } = current.summary;
    const written = await ports.store.filings.amend({
      filing: id,
      at: ports.clock.now(),
      by: SYSTEM,
      event: 'judged',
      facts: { outcome, verdict: hash, inputs },
      set: current.facts,
    });
    if (written.ok) return written.filing;
    if (written.refusal !== 'outdated') return null;
  }
  throw new Error('a filing changed again and again while it was being judged');
};
