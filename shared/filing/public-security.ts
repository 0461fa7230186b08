import type { IsoDay } from './day';
import { daysAfter } from './day-count';

/** The last day for the public-security filing (公安备案, R24): so many calendar days after the website opened, or, where that is not known, after the bureau's approval. */
export const publicSecurityFilingDue = (approvedOn: IsoDay, days: number, openedOn: IsoDay = approvedOn): IsoDay =>
  daysAfter(openedOn, days);
