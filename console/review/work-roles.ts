import type { Role } from '#shared/api/roles';
import { QUEUE_ROLES } from '#shared/review/queues';
import type { Queue } from '#shared/review/task';

/** True when somebody may claim and decide the tasks of a queue; the server decides the same by itself. */
export const mayWorkOn = (queue: Queue, roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'admin' || QUEUE_ROLES[queue].some((one) => one === role));
