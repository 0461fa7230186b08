import { writeXml } from '#shared/bureau/xml/write-xml';
import { element } from '#shared/bureau/xml/xml-node';
import { withOutbox, withOutboxFile } from './outbox';
import { machineBlock, recordResult, withDecision } from './results';
import type { Fault } from './script';
import type { BureauState } from './state';

/** An id that no provider has minted. */
const STRANGER = '888888888888';

const forgetting = (state: BureauState, count: number): BureauState => {
  const kept = Math.max(0, state.files.length - count);
  const lost = state.files.slice(kept).map(({ sequence, hash }) => ({ sequence, hash }));
  return {
    ...state,
    files: state.files.slice(0, kept),
    lastSequence: Math.max(0, state.lastSequence - lost.length),
    forgotten: [...state.forgotten, ...lost],
  };
};

const contradicting = (state: BureauState, nowMs: number): BureauState => {
  const record = state.records.findLast(({ subject }) => subject.providerId !== null);
  const id = record?.subject.providerId;
  if (id === undefined || id === null) return state;
  const about = { operation: 1, identifier: id };
  return withDecision(state, { about, passed: false, opinion: '复核不通过', recordIds: [id], records: [], cancellations: [] }, nowMs);
};

const unknownBlock = (state: BureauState): BureauState => {
  const root = element('DownloadData', [element('ICP', [element('WZXX', [element('Id', 1)])])]);
  return withOutboxFile(state, writeXml({ ...root, attributes: { version: 'V.3.9' } }));
};

/** The state with what a fault does to the books or the outbox before a call is answered. */
export const disturbed = (state: BureauState, fault: Fault | null, nowMs: number): BureauState => {
  const { lastAcknowledged } = state;
  switch (fault?.fault) {
    case 'forget-files':
      return forgetting(state, fault.value);
    case 'deliver-again':
      return lastAcknowledged === null || state.outbox.includes(lastAcknowledged)
        ? state
        : { ...state, outbox: [lastAcknowledged, ...state.outbox] };
    case 'unknown-result':
      return withOutbox(state, [machineBlock([recordResult([{ code: 1001 }], { operation: 1, identifier: STRANGER })])]);
    case 'contradiction':
      return contradicting(state, nowMs);
    case 'unknown-block':
      return unknownBlock(state);
    default:
      return state;
  }
};
