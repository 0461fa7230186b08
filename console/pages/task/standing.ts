import { ApiProblem } from '#console/api/api-problem';
import type { Decision, Task } from '#shared/review/task';

/** How one stands to a task: it is mine at a version, somebody else holds it, it is over, or I only look. */
export type Standing =
  | { readonly is: 'unknown' }
  | { readonly is: 'mine'; readonly version: number; readonly until: string }
  | { readonly is: 'held'; readonly by: string; readonly until: string }
  | { readonly is: 'decided'; readonly by: string; readonly at: string; readonly outcome?: Decision['outcome'] }
  | { readonly is: 'closed' }
  | { readonly is: 'looking' };

type Leased = Pick<Task, 'version' | 'leaseUntil' | 'holder'>;
type Asking = () => Promise<Leased>;

const mineBy = ({ version, leaseUntil = '' }: Leased): Standing => ({ is: 'mine', version, until: leaseUntil });

const standingAfter = (error: unknown): Standing | null => {
  if (!(error instanceof ApiProblem)) return null;
  const { code, holder, leaseUntil, decidedBy, decidedAt, outcome } = error.problem;
  if (code === 'task-held' && holder !== undefined && leaseUntil !== undefined) return { is: 'held', by: holder, until: leaseUntil };
  if (code === 'task-decided')
    return { is: 'decided', by: decidedBy ?? '', at: decidedAt ?? '', ...(outcome === undefined ? {} : { outcome }) };
  if (code === 'task-closed') return { is: 'closed' };
  return code === 'role-missing' ? { is: 'looking' } : null;
};

/** How one stands after a claim; null where there was no clear answer. */
export const claimedBy = async (claim: Asking): Promise<Standing | null> => claim().then(mineBy, standingAfter);

/** How one stands after a claim was prolonged; one that was lost, and that nobody else has, is claimed anew. Null where there was no clear answer. */
export const renewedBy = async (renew: Asking, claim: Asking): Promise<Standing | null> => {
  try {
    return mineBy(await renew());
  } catch (error) {
    return error instanceof ApiProblem && error.problem.code === 'task-not-yours' ? claimedBy(claim) : standingAfter(error);
  }
};

/**
 * True where the task went on after it was shown: a claim makes the next version of a task that was free, and keeps that of one's own. Whoever decides at the
 * version of the claim would decide on what they did not see.
 */
export const wentOn = (shown: Leased, version: number, me: string): boolean => version - shown.version > (shown.holder === me ? 0 : 1);
