import type { QueryClient } from '@tanstack/react-query';
import { ChartColumn, FileSearch, Gauge, Inbox, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Client } from '#console/api/client';
import { FILING_ROLES, STAFF_ROLES, WATCHER_ROLES } from '#console/session/staff';
import type { Role } from '#shared/api/roles';
import { operatorWords } from '#shared/messages/console-operator';
import { chartWords } from '#shared/messages/console-operator-charts';
import { filingWords } from '#shared/messages/console-operator-filing';
import { shellWords } from '#shared/messages/console-shell';
import type { Sentence } from '#shared/verdict/verdict';

/** Who asks the API, and where the answers are kept. */
export type Asking = { readonly api: Client; readonly queries: QueryClient };

/** What is loaded of a page: what draws it, and, where it is worth it, what asks for its first answers before it is drawn. */
export type LoadedPage = { readonly Page: ComponentType; readonly ahead?: (asking: Asking) => void };

/** A page of the console: where it stands, what loads it, and, where the header leads to it, its name there and for whom. */
export type ConsolePage = {
  /** As the router writes it: `/tasks/$taskId`. */
  readonly path: string;
  readonly load: () => Promise<LoadedPage>;
  readonly roles: readonly Role[];
  readonly nav?: { readonly label: Sentence; readonly icon: LucideIcon };
};

/** Every page, in the order of the header. A new page is one row here and one folder below `pages/`. */
export const PAGES: readonly ConsolePage[] = [
  {
    path: '/',
    load: () =>
      import('#console/pages/queues/queues-page').then(({ QueuesPage, queuesAhead }) => ({ Page: QueuesPage, ahead: queuesAhead })),
    roles: STAFF_ROLES,
    nav: { label: shellWords.queues, icon: Inbox },
  },
  {
    path: '/tasks/$taskId',
    load: () => import('#console/pages/task/task-page').then(({ TaskPage }) => ({ Page: TaskPage })),
    roles: STAFF_ROLES,
  },
  {
    path: '/filings',
    load: () => import('#console/pages/filing/find-page').then(({ FindPage }) => ({ Page: FindPage })),
    roles: FILING_ROLES,
    nav: { label: filingWords.filings, icon: FileSearch },
  },
  {
    path: '/filings/$filingId',
    load: () => import('#console/pages/filing/filing-page').then(({ FilingPage }) => ({ Page: FilingPage })),
    roles: FILING_ROLES,
  },
  {
    path: '/operations',
    load: () => import('#console/pages/operator/deadlines-page').then(({ DeadlinesPage }) => ({ Page: DeadlinesPage })),
    roles: WATCHER_ROLES,
    nav: { label: operatorWords.operations, icon: Gauge },
  },
  {
    path: '/operations/failures',
    load: () => import('#console/pages/operator/failures-page').then(({ FailuresPage }) => ({ Page: FailuresPage })),
    roles: WATCHER_ROLES,
  },
  {
    path: '/operations/queues',
    load: () => import('#console/pages/operator/work-queues-page').then(({ WorkQueuesPage }) => ({ Page: WorkQueuesPage })),
    roles: WATCHER_ROLES,
  },
  {
    path: '/operations/bureau',
    load: () => import('#console/pages/operator/bureau-page').then(({ BureauPage }) => ({ Page: BureauPage })),
    roles: WATCHER_ROLES,
  },
  {
    path: '/operations/reruns',
    load: () => import('#console/pages/rerun/reruns-page').then(({ RerunsPage }) => ({ Page: RerunsPage })),
    roles: WATCHER_ROLES,
  },
  {
    path: '/operations/reruns/plans/$planId',
    load: () => import('#console/pages/rerun/plan-page').then(({ PlanPage }) => ({ Page: PlanPage })),
    roles: WATCHER_ROLES,
  },
  {
    path: '/operations/reruns/$runId',
    load: () => import('#console/pages/rerun/run-page').then(({ RunPage }) => ({ Page: RunPage })),
    roles: WATCHER_ROLES,
  },
  {
    path: '/statistics',
    load: () => import('#console/pages/charts/charts-page').then(({ ChartsPage }) => ({ Page: ChartsPage })),
    roles: WATCHER_ROLES,
    nav: { label: chartWords.statistics, icon: ChartColumn },
  },
];
