import { type RouteName, routeNames } from '#shared/api/routes';
import { readAudit } from './audit';
import type { GuardedRoute, Handler } from './call';
import { createFiling } from './create-filing';
import { decideTask } from './decide-task';
import { eraseFiling } from './erase-filing';
import { enterFiling, listFilings, readFiling } from './filings';
import { claimTask, releaseTask, renewTask } from './leases';
import { announceMaterial, removeMaterial } from './materials';
import { setNationalLevel } from './national-level';
import {
  dismissQuarantined,
  listBulletins,
  listQuarantined,
  listSentFiles,
  listSubmissions,
  readBureau,
  readExchange,
  releaseQuarantined,
  resumeBureau,
} from './operator-bureau';
import { countStates, findFilings, listFailedRuns, listNotifications } from './operator-filings';
import { listWorkQueues, redriveQueue } from './operator-queues';
import { readStatistics } from './operator-statistics';
import { givePassword, listPasswords } from './passwords';
import { claimNext, countQueues, listTasks } from './queues';
import { compareReadingRuns, listReadingRuns } from './reading-runs';
import {
  commandRerun,
  continueRerunPlan,
  listPlannedFilings,
  listRerunResults,
  listReruns,
  planRerun,
  readRerun,
  readRerunChoices,
  readRerunPlan,
  startRerun,
} from './reruns';
import { listSubjects } from './subjects';
import { submitFiling, withdrawFiling } from './submit-filing';
import { readTask, revealValues } from './tasks';

/** What each call does. */
export const HANDLERS: { readonly [Name in GuardedRoute]: Handler<Name> } = {
  createFiling,
  listFilings,
  readFiling,
  enterFiling,
  announceMaterial,
  removeMaterial,
  listPasswords,
  givePassword,
  submitFiling,
  withdrawFiling,
  eraseFiling,
  setNationalLevel,
  readAudit,
  countQueues,
  listTasks,
  claimNext,
  readTask,
  revealValues,
  listReadingRuns,
  compareReadingRuns,
  claimTask,
  renewTask,
  releaseTask,
  decideTask,
  listSubjects,
  countStates,
  findFilings,
  listFailedRuns,
  listWorkQueues,
  redriveQueue,
  readBureau,
  listSubmissions,
  listSentFiles,
  listQuarantined,
  listBulletins,
  releaseQuarantined,
  dismissQuarantined,
  resumeBureau,
  readStatistics,
  readExchange,
  listNotifications,
  planRerun,
  continueRerunPlan,
  readRerunPlan,
  readRerunChoices,
  listPlannedFilings,
  startRerun,
  listReruns,
  readRerun,
  listRerunResults,
  commandRerun,
};

const isGuarded = (name: RouteName): name is GuardedRoute => Object.hasOwn(HANDLERS, name);

/** Calls that ask for a token, in the order of the table. */
export const GUARDED: readonly GuardedRoute[] = routeNames.filter(isGuarded);
