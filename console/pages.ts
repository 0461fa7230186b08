import { Inbox, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import { STAFF_ROLES } from '#console/session/staff';
import type { Role } from '#shared/api/roles';
import { shellWords } from '#shared/messages/console-shell';
import type { Sentence } from '#shared/verdict/verdict';

/** A page of the console: where it stands, what loads it, and, where the header leads to it, its name there and for whom. */
export type ConsolePage = {
  /** As the router writes it: `/tasks/$taskId`. */
  readonly path: string;
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
  readonly roles: readonly Role[];
  readonly nav?: { readonly label: Sentence; readonly icon: LucideIcon };
};

/** Every page, in the order of the header. A new page is one row here and one folder below `pages/`. */
export const PAGES: readonly ConsolePage[] = [
  {
    path: '/',
    load: () => import('#console/pages/queues/queues-page').then(({ QueuesPage }) => ({ Page: QueuesPage })),
    roles: STAFF_ROLES,
    nav: { label: shellWords.queues, icon: Inbox },
  },
  {
    path: '/tasks/$taskId',
    load: () => import('#console/pages/task/task-page').then(({ TaskPage }) => ({ Page: TaskPage })),
    roles: STAFF_ROLES,
  },
];
