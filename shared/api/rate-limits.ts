import type { RouteName } from './routes';

/**
 * Requests that one caller may send in a minute, of some calls: those that make something, cost much, or invite guessing. They count beside the limit on all calls together, which
 * whoever runs the system sets (`REQUESTS_PER_MINUTE`).
 */
export const CALLS_PER_MINUTE: Readonly<Partial<Record<RouteName, number>>> = {
  createFiling: 1200,
  announceMaterial: 3000,
  submitFiling: 1200,
  givePassword: 20,
  revealValues: 300,
  readAudit: 300,
  eraseFiling: 60,
  redriveQueue: 30,
  planRerun: 20,
  startRerun: 20,
};

/** All limits that hold for a call of one caller, strictest last; `name` tells their counters apart. */
export const limitsOf = (route: RouteName, all: number): readonly { readonly name: string; readonly most: number }[] => {
  const own = CALLS_PER_MINUTE[route];
  return [{ name: '', most: all }, ...(own === undefined ? [] : [{ name: `#${route}`, most: own }])];
};
