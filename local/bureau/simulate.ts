import type { MethodName } from '#functions/adapters/bureau/methods';
import {
  ackReturn,
  downloadReturn,
  previousReturn,
  type ReturnOptions,
  statusReturn,
  uploadReturn,
  verifyReturn,
} from '#shared/bureau/returns/build-return';
import { returnCode } from '#shared/bureau/tables/return-codes';
import { advanced } from './advance';
import { turnedAway } from './authenticate';
import { type Answered, type BureauCall, refused } from './call';
import { disturbed } from './disturb';
import { nextFault } from './faults';
import { acknowledge, handOver, previousUpload } from './hand-over';
import { queryStatus, verifyPassword } from './queries';
import { receiveUpload } from './receive-upload';
import type { Fault, FaultName } from './script';
import type { BureauState, Exchange } from './state';

/**
 * What goes back over the wire: the text of a return document (`cdata`: not escaped), or what stands in its place. `refused`: no connection;
 * `lost`: it breaks off; `silence`: nothing comes.
 */
export type WireReply =
  | { readonly kind: 'return'; readonly text: string; readonly cdata: boolean }
  | { readonly kind: 'refused' | 'lost' | 'silence' | 'http-500' | 'soap-fault' | 'html' };

/** The bureau after a call, and its reply: to be sent only after the state is kept. */
export type Simulated = { readonly state: BureauState; readonly reply: WireReply };

const BEFORE: Readonly<Partial<Record<FaultName, WireReply['kind']>>> = {
  'refuse-connection': 'refused',
  'lose-request': 'lost',
  'http-500': 'http-500',
  'soap-fault': 'soap-fault',
  html: 'html',
};

const AFTER: Readonly<Partial<Record<FaultName, Exclude<WireReply['kind'], 'return'>>>> = {
  'lose-reply': 'lost',
  silence: 'silence',
  'http-500-after': 'http-500',
  'html-after': 'html',
};

const METHODS: Readonly<Record<MethodName, (state: BureauState, call: BureauCall, fault: FaultName | null) => Answered>> = {
  isp_upload: receiveUpload,
  isp_download: (state, _call, fault) => handOver(state, fault),
  isp_downloadack: acknowledge,
  isp_querypreviousupload: previousUpload,
  isp_querybeianstatus: queryStatus,
  isp_verifybamm: verifyPassword,
};

const KEPT_EXCHANGES = 200;

const answered = (before: BureauState, call: BureauCall, fault: Fault | null): Answered => {
  if (fault?.fault === 'code') return refused(before, fault.value);
  const code = turnedAway(before, call);
  if (code !== null) return refused(before, code);
  const after = METHODS[call.method](before, call, fault?.fault ?? null);
  // The reply says accepted, and the file is nowhere.
  return fault?.fault === 'lose-file' ? { ...after, state: before } : after;
};

const messageFor = ({ code, text }: Answered, fault: FaultName | null): string => {
  if (fault === 'no-message') return '';
  const message = text ?? returnCode(code)?.message.zh ?? '';
  return fault === 'long-message' ? message.padEnd(2000, '长') : message;
};

const written = (method: MethodName, answer: Answered, fault: FaultName | null): string => {
  const head = { code: fault === 'unknown-code' ? 777 : answer.code, message: messageFor(answer, fault) };
  const options: ReturnOptions = fault === 'no-version' ? { version: null } : {};
  switch (method) {
    case 'isp_upload':
      return uploadReturn({ ...head, missing: answer.missing ?? [] }, options);
    case 'isp_download':
      return downloadReturn({ ...head, file: answer.file ?? null }, options);
    case 'isp_downloadack':
      return ackReturn(head, options);
    case 'isp_querypreviousupload':
      return previousReturn({ ...head, previous: answer.previous ?? null }, options);
    case 'isp_querybeianstatus':
      return statusReturn({ ...head, status: answer.status ?? null }, options);
    case 'isp_verifybamm':
      return verifyReturn({ ...head, right: answer.right ?? null }, options);
  }
};

const replyOf = (text: string, fault: FaultName | null): WireReply => {
  const kind = fault === null ? undefined : AFTER[fault];
  if (kind !== undefined) return { kind };
  return { kind: 'return', text: fault === 'cut-reply' ? text.slice(0, text.length / 2) : text, cdata: fault === 'cdata' };
};

const noted = (state: BureauState, exchange: Exchange): BureauState => ({
  ...state,
  exchanges: [...state.exchanges.slice(1 - KEPT_EXCHANGES), exchange],
});

/** One call: what is due happens, then the call's fault, then the call. Pure: equal input gives an equal answer. */
export const simulate = (state: BureauState, made: BureauCall): Simulated => {
  const call = { ...made, nowMs: made.nowMs + state.offsetMs };
  const { method, nowMs } = call;
  const { state: counted, fault } = nextFault(advanced(state, nowMs), method);
  const name = fault?.fault ?? null;
  const instead = name === null ? undefined : BEFORE[name];
  const note = { atMs: nowMs, method, fault: name };
  if (instead !== undefined && instead !== 'return') return { state: noted(counted, { ...note, code: null }), reply: { kind: instead } };
  const answer = answered(disturbed(counted, fault, nowMs), call, fault);
  return { state: noted(answer.state, { ...note, code: answer.code }), reply: replyOf(written(method, answer, name), name) };
};
