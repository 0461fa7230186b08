import { z } from 'zod';
import type { ActorRole } from '#shared/filing/life-cycle';
import { QUEUE_ROLES } from '#shared/review/queues';
import type { Queue } from '#shared/review/task';

/** What somebody may be, as the token's `roles` says. */
export const Role = z.enum(['applicant', 'reviewer', 'operator', 'auditor', 'admin']);
export type Role = z.infer<typeof Role>;

/** Who works for the access provider: they see filings that are not their own. */
export const STAFF: readonly Role[] = ['reviewer', 'operator', 'auditor', 'admin'];

/** Who decides on tasks, in one queue or another. */
export const DECIDERS: readonly Role[] = ['reviewer', 'operator', 'admin'];

/** Who watches over the work: all queues, all filings, what is stuck. */
export const WATCHERS: readonly Role[] = ['operator', 'auditor', 'admin'];

/** Who sets going what is stuck. */
export const OPERATORS: readonly Role[] = ['operator', 'admin'];

/** True when one of somebody's roles is among those that are asked for. */
export const hasRole = (roles: readonly Role[], asked: readonly Role[]): boolean => roles.some((role) => asked.includes(role));

/** True when somebody may claim and decide the tasks of a queue. */
export const mayWorkOn = (queue: Queue, roles: readonly Role[]): boolean => hasRole(roles, ['admin', ...QUEUE_ROLES[queue]]);

/** True when somebody may look at the tasks of a queue: a reviewer at those of the reviews, who watches over the work at all of them. */
export const maySee = (queue: Queue, roles: readonly Role[]): boolean =>
  hasRole(roles, ['operator', 'auditor', 'admin']) || mayWorkOn(queue, roles);

/** On whose behalf somebody decides in a queue. */
export const actorIn = (queue: Queue): ActorRole => QUEUE_ROLES[queue][0] ?? 'operator';

/** As whom the audit trail names somebody of the staff who looks at something. */
export const actorOf = (roles: readonly Role[]): ActorRole => (roles.includes('reviewer') ? 'reviewer' : 'operator');
