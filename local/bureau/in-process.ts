import { bureauClient } from '#functions/adapters/bureau/client';
import type { SoapCall } from '#functions/adapters/bureau/soap-call';
import { type BureauClient, BureauNotReached, BureauReplyLost, type LostReply } from '#functions/bureau-ports';
import { simulate, type WireReply } from './simulate';
import type { BureauState } from './state';

/** Where a bureau's state stands between two calls. A `write` that throws is a bureau killed before it kept what it did. */
export type BureauCell = { readonly read: () => BureauState; readonly write: (state: BureauState) => void };

/** A cell in memory. */
export const memoryCell = (first: BureauState): BureauCell => {
  let state = first;
  return {
    read: () => state,
    write: (next) => {
      state = next;
    },
  };
};

const LOST: Readonly<Record<Exclude<WireReply['kind'], 'return' | 'refused'>, LostReply>> = {
  lost: 'connection-lost',
  silence: 'time-out',
  'http-500': 'http-error',
  'soap-fault': 'soap-fault',
  html: 'not-xml',
};

/** Calls a simulated bureau without a socket; what goes wrong on the way comes as the same errors as over HTTP. */
export const inProcessCall =
  (cell: BureauCell, nowMs: () => number): SoapCall =>
  async (method, parameters) => {
    const own = Object.entries(parameters).map(([name, value]) => [name === 'ispID' ? 'ispId' : name, value] as const);
    const { state, reply } = simulate(cell.read(), { method, parameters: Object.fromEntries(own), from: '127.0.0.1', nowMs: nowMs() });
    cell.write(state);
    if (reply.kind === 'return') return reply.text;
    throw reply.kind === 'refused' ? new BureauNotReached('ECONNREFUSED') : new BureauReplyLost(LOST[reply.kind]);
  };

/** A client of a simulated bureau in the same process, with the bureau's own credentials and the packing that goes over the wire. */
export const inProcessClient = (cell: BureauCell, nowMs: () => number): BureauClient => {
  const { ispId, userName, password, cipher } = cell.read().configuration;
  return bureauClient({ ispId, userName, password, cipher }, inProcessCall(cell, nowMs));
};
