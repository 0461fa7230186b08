import type { FilingRefusal } from '#functions/store-ports';
import type { DecisionRefusal } from '#shared/review/decide';
import type { LeaseRefusal } from '#shared/review/lease';
import type { ReviewTask } from '#shared/review/task';
import { type Refused, refuse } from './call';

/** Why a task was not leased or decided, as a problem that names whoever was faster. */
export const refusedTask = (refusal: LeaseRefusal | DecisionRefusal | FilingRefusal, task: ReviewTask | undefined): Refused => {
  if (task === undefined || refusal === 'not-found') return refuse('task-not-found');
  const { version, decision, holder, leaseUntil } = task;
  switch (refusal) {
    case 'decided':
      return refuse('task-decided', {
        version,
        ...(decision === undefined ? {} : { decidedBy: decision.by, decidedAt: decision.at, outcome: decision.outcome }),
      });
    case 'held':
      return refuse('task-held', {
        version,
        ...(holder === undefined ? {} : { holder }),
        ...(leaseUntil === undefined ? {} : { leaseUntil }),
      });
    case 'changed':
      return refuse('task-changed', { version });
    case 'not-yours':
      return refuse('task-not-yours', { version });
    case 'no-items':
    case 'unknown-reason':
    case 'four-eyes':
      return refuse(refusal);
    default:
      return refuse('task-closed', { version });
  }
};
