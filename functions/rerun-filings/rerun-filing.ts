import { keepJudgement, summaryOf } from '#functions/record-reading/current-verdict';
import { type JudgedAgain, judgeAgain } from '#functions/rerun/judge-again';
import type { RerunPorts } from '#functions/rerun/ports';
import type { Claim, Settlement } from '#functions/rerun/store-port';
import type { Along, NewMessage } from '#functions/store-ports';
import { stepActor } from '#functions/workflow/run';
import { minutesAfter } from '#shared/filing/instant';
import { flippingRules } from '#shared/rerun/difference';
import type { PlannedFiling } from '#shared/rerun/plan';
import type { Rerun, Result } from '#shared/rerun/run';
import { stepsFor } from '#shared/rerun/steps-for';
import { readAgain } from './read-again';
import { refreshed } from './refresh-filing';

/** One filing of a run, as it was planned and claimed. */
export type Work = { readonly run: Rerun; readonly item: PlannedFiling; readonly claim: Claim };

const BY = stepActor('rerun-filings');

/** How long a run of the workflow may take to check a filing. */
const STUCK_AFTER_MINUTES = 60;

type Done = Pick<Result, 'as' | 'after' | 'unforeseen'>;

const resultOf = ({ before }: PlannedFiling, done: Done, pictures = 0): Result => ({ before, pictures, ...done });

/** A run of the workflow for the revision as it stands: the newest takes the filing over, and older ones end. */
const starting = (template: string, { revision }: PlannedFiling): NewMessage => ({ channel: 'start', template, facts: { revision } });

/** Writes a change with its result, or notes that the filing has moved on. What somebody else did meanwhile to the claim is theirs. */
const settled = async ({ item, claim }: Work, change: Settlement['change'], result: Result, ports: RerunPorts): Promise<Result> => {
  const { store } = ports;
  const { as } = await store.reruns.settle({ claim, result, change, planned: item });
  if (as === 'settled') return result;
  const movedOn: Result = { ...result, as: 'moved-on', after: null, unforeseen: false };
  if (as === 'moved-on') await store.reruns.note(claim, { result: movedOn });
  return movedOn;
};

const restarted = async (work: Work, ports: RerunPorts): Promise<Result> => {
  const { item, run } = work;
  const at = ports.clock.now();
  const request = { filing: item.filing, at, by: BY, facts: { rerun: run.id }, messages: [starting('retried', item)] };
  const change: Settlement['change'] =
    item.state === 'failed'
      ? { as: 'transition', ...request, event: 'retry' }
      : // It stalls anew where this run does not come either.
        { as: 'amend', ...request, event: 'restarted', expect: 'checking', set: { dueAt: minutesAfter(at, STUCK_AFTER_MINUTES) } };
  return settled(work, change, resultOf(item, { as: 'restarted', after: null, unforeseen: false }), ports);
};

/** The task by which a person hears that the rules now say otherwise. It stays until somebody has looked. */
const asking = ({ item }: Work, { kept, next }: JudgedAgain, now: string): Pick<Along, 'open'> => ({
  open: {
    queue: 'exceptions',
    reason: `verdict-differs: ${item.before} > ${next.verdict.outcome}: ${flippingRules(kept.verdict, next.verdict).join(' ')}`,
    dueAt: now,
    worst: summaryOf(next.verdict, { key: '', hash: '', inputs: 0, at: now }).worst,
    findings: [...new Set(next.verdict.findings.map(({ code }) => code))],
    stays: true,
  },
});

const judgedFacts = async ({ item }: Work, { next, same }: JudgedAgain, ports: RerunPorts): Promise<NonNullable<Along['set']>> => {
  const { filing, verdict: hash, inputs } = item;
  // What keeps every word is kept already: only the pack behind it is another.
  const kept = same && hash !== null ? { key: `${filing}/verdicts/${hash}.json`, hash } : await keepJudgement(filing, next, ports.derived);
  const { verdict } = next;
  return {
    verdict: summaryOf(verdict, { ...kept, inputs, at: ports.clock.now() }),
    filingType: verdict.filingType,
    deadlines: verdict.deadlines ?? null,
  };
};

const judged = async (work: Work, verdict: string, ports: RerunPorts): Promise<Result> => {
  const { run, item } = work;
  const again = await judgeAgain(item.filing, verdict, run.target.pack, ports);
  const { outcome } = again.next.verdict;
  const unforeseen = outcome !== item.after || again.same !== item.same;
  // What was not planned moves nothing: the verdict is written, and a person is asked where one has decided.
  const steps = unforeseen
    ? stepsFor({ ...{ state: item.state, upToDate: false, stuck: false, before: item.before, after: outcome }, decidedByPerson: true })
    : item.steps;
  const now = ports.clock.now();
  const asks = steps.includes('ask') ? asking(work, again, now) : {};
  const writes = steps.includes('judge');
  const written = writes ? await judgedFacts(work, again, ports) : undefined;
  const set = written === undefined ? {} : { set: written };
  const facts = {
    outcome,
    verdict: written?.verdict?.hash ?? item.verdict,
    rerun: run.id,
    pack: `${run.target.pack.id}@${run.target.pack.hash}`,
  };
  const request = { filing: item.filing, at: now, by: BY, facts, ...set, ...asks };
  const done = (as: Result['as']): Result => resultOf(item, { as, after: outcome, unforeseen });
  if (steps.includes('recheck')) {
    const messages = [starting('rechecked', item)];
    return settled(work, { as: 'transition', ...request, event: 'recheck', messages }, done('rechecked'), ports);
  }
  const as = steps.includes('ask') ? 'asked' : again.same ? 'confirmed' : 'judged';
  return settled(work, { as: 'amend', ...request, event: writes ? 'judged' : 'verdict-differs' }, done(as), ports);
};

/**
 * Brings one filing up to date as it was planned, and writes what became of it in the same transaction: done once, however often it is asked. Null while its
 * pictures are being read again.
 */
export const rerunFiling = async (work: Work, ports: RerunPorts): Promise<Result | null> => {
  const { item, claim } = work;
  if (item.steps.includes('restart')) return restarted(work, ports);
  if (item.steps.includes('read')) return readAgain(work, ports);
  if (item.verdict === null || item.direction === 'unknown') return refreshed(work, 0, ports);
  if (item.steps.length > 0) return judged(work, item.verdict, ports);
  const result = resultOf(item, { as: 'nothing', after: item.before, unforeseen: false });
  await ports.store.reruns.note(claim, { result });
  return result;
};
