import { UnprocessableError } from '#functions/errors';
import type { Store } from '#functions/store-ports';
import type { PlannedFiling } from '#shared/rerun/plan';
import { progressOf, type RerunProgress } from '#shared/rerun/progress';
import { type ReportRow, RerunReport, runTotals } from '#shared/rerun/report';
import type { Rerun } from '#shared/rerun/run';
import { reportKey } from './keys';
import { type PlanningPorts, readJson } from './ports';

type Reports = { readonly store: Pick<Store, 'reruns'> } & Pick<PlanningPorts, 'derived' | 'clock'>;

const AT_ONCE = 100;

/** How every filing of a run stands, from the claims: what a kill left behind is told as it is. */
export const rowsOf = async (
  run: string,
  work: readonly PlannedFiling[],
  { store }: Pick<Reports, 'store'>,
): Promise<readonly ReportRow[]> => {
  const rows: ReportRow[] = [];
  for (let at = 0; at < work.length; at += AT_ONCE) {
    const part = work.slice(at, at + AT_ONCE).map(({ filing }) => filing);
    const claims = new Map((await store.reruns.claims(part)).map(({ filing, claim }) => [filing, claim]));
    for (const filing of part) {
      const claim = claims.get(filing);
      if (claim === undefined) rows.push({ filing, result: null });
      else if (claim.run !== run) rows.push({ filing, result: null, run: claim.run });
      else rows.push({ filing, result: claim.result ?? null });
    }
  }
  return rows;
};

/** The report of a run as it stands now. */
export const reportOf = async (run: Rerun, work: readonly PlannedFiling[], ports: Reports): Promise<RerunReport> => {
  const filings = [...(await rowsOf(run.id, work, ports))];
  return { version: 1, run, at: ports.clock.now(), totals: runTotals(filings), filings };
};

/** The report that was kept when a run ended or stood still last; null where there is none yet. */
export const keptReport = async (run: string, ports: Pick<Reports, 'derived'>): Promise<RerunReport | null> => {
  try {
    return RerunReport.parse(await readJson(reportKey(run), ports));
  } catch (error) {
    if (error instanceof UnprocessableError && error.code === 'file-not-found') return null;
    throw error;
  }
};

/** How far a run is: one query, however many filings it has. Null where there is no such run. */
export const progressNow = async (id: string, { store, clock }: Pick<Reports, 'store' | 'clock'>): Promise<RerunProgress | null> => {
  const run = await store.reruns.get(id);
  if (run === null) return null;
  const from = Date.parse(run.resumed?.at ?? run.startedAt ?? run.createdAt);
  return progressOf(run, await store.reruns.batches(id), Math.max(0, Date.parse(run.endedAt ?? clock.now()) - from) / 1000);
};
