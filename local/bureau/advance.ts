import { readXml } from '#shared/bureau/xml/read-xml';
import { approved, refusedIds } from './approve';
import { beijingDay } from './beijing-time';
import { withDecision } from './results';
import type { BureauState, Pending } from './state';

const decided = (state: BureauState, pending: Pending, nowMs: number): BureauState => {
  const { operation, identifier, outcome, opinion, xml } = pending;
  const read = readXml(xml);
  if (!read.ok) throw new Error(`a waiting record cannot be read: ${read.problem}`);
  const about = { operation, identifier };
  if (outcome === 'refuse') {
    const recordIds = refusedIds(state, operation, read.value, nowMs);
    return withDecision(state, { about, passed: false, opinion, recordIds, records: [], cancellations: [] }, nowMs);
  }
  const { state: after, ...told } = approved(state, operation, read.value, nowMs);
  return withDecision(after, { about, passed: true, opinion: null, ...told }, nowMs);
};

/** The bureau after its reviewers did what was due by now, first accepted first. */
export const advanced = (state: BureauState, nowMs: number): BureauState => {
  const today = beijingDay(nowMs);
  const isDue = ({ dueOn }: Pending): boolean => dueOn !== null && dueOn <= today;
  const due = state.pending.filter(isDue);
  if (due.length === 0) return state;
  const waiting: BureauState = { ...state, pending: state.pending.filter((pending) => !isDue(pending)) };
  return due.reduce<BureauState>((before, pending) => decided(before, pending, nowMs), waiting);
};
