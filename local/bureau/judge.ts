import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { readXml } from '#shared/bureau/xml/read-xml';
import { writeXml } from '#shared/bureau/xml/write-xml';
import type { XmlNode } from '#shared/bureau/xml/xml-node';
import { beijingDay } from './beijing-time';
import { codesAgainst } from './checks/operations';
import { dueDay } from './due-day';
import { withOutbox } from './outbox';
import { answersIn, type Request, requestsIn, withoutPictures } from './requests';
import { type Code, machineBlock, recordResult } from './results';
import { Decision } from './script';
import type { BureauState } from './state';
import { textAt, textsAt } from './xml-value';

/** A file that was accepted; `xml` null: its bytes are no GBK. */
export type Received = { readonly sequence: number; readonly entry: string; readonly xml: string | null; readonly nowMs: number };

const VERSION = 'V.3.0';
const STORED = 1060;
const MATERIAL = 35;

/** What is wrong with the file as a whole, or its root element. */
const opened = ({ xml, entry }: Received, { configuration }: BureauState): XmlNode | Code => {
  if (xml === null) return { code: 5008, text: entry };
  const read = readXml(xml);
  if (!read.ok) return { code: 5001, text: entry };
  if (read.value.attributes?.version !== VERSION) return { code: 5004, text: `当前接口版本为${VERSION}` };
  const faults = schemaFaults(read.value, 'upload');
  if (faults.length > 0) return { code: 5001, text: entry };
  return textAt(read.value, 'ICP/Qqdwid') === configuration.ispId ? read.value : { code: 5003 };
};

const decisionFor = ({ operation, node }: Request, sequence: number, { script }: BureauState): Decision => {
  const domains = [...textsAt(node, 'Wz_xx/Ym_xx/Ym')];
  const found = script.decisions.find(
    ({ when }) =>
      (when.operation ?? operation) === operation &&
      (when.sequence ?? sequence) === sequence &&
      (when.subject === undefined || textAt(node, 'Zt_xx/Dwmc') === when.subject) &&
      (when.domain === undefined || domains.includes(when.domain)),
  );
  return found ?? Decision.parse({});
};

const REPORTED: Readonly<Record<string, readonly string[]>> = {
  subject: ['Zt_xx/IspZtid'],
  website: ['Wz_xx/IspWzid'],
  domain: ['Wz_xx/Ym_xx/IspYmid'],
  access: ['Wz_xx/Jr_xx/IspJrid', 'IspJrid'],
  ip: ['Wz_xx/Jr_xx/Ip_xx/IspIpid'],
};

const withReported = (state: BureauState, { operation, node }: Request): BureauState => {
  if (operation > 3) return state;
  const keys = Object.entries(REPORTED).flatMap(([kind, paths]) =>
    paths.flatMap((path) => textsAt(node, path).map((id) => [`${kind}:${id}`, true] as const)),
  );
  return { ...state, reported: { ...state.reported, ...Object.fromEntries(keys) } };
};

type Judged = { readonly state: BureauState; readonly codes: readonly Code[] };

const judgedRequest = (state: BureauState, request: Request, { sequence, nowMs }: Received): Judged => {
  const day = beijingDay(nowMs);
  const codes = codesAgainst(request, { state, day });
  if (codes.length > 0) return { state, codes };
  const decision = decisionFor(request, sequence, state);
  if (decision.codes.length > 0) return { state, codes: decision.codes.map((code) => ({ code })) };
  if (request.operation === MATERIAL) return { state, codes: [{ code: STORED }] };
  const { outcome, opinion, workingDays } = decision;
  const dueOn = outcome === 'never' ? null : dueDay(day, workingDays);
  const { operation, identifier } = request;
  const xml = writeXml(withoutPictures(request.node));
  const pending = { sequence, operation, identifier, xml, dueOn, outcome: outcome === 'refuse' ? outcome : 'approve', opinion } as const;
  return { state: { ...withReported(state, request), pending: [...state.pending, pending] }, codes: [] };
};

/** The machine's look at an accepted file: results of what it refuses, in one file; the rest waits for a reviewer, each record by itself. */
export const judged = (before: BureauState, received: Received): BureauState => {
  const root = opened(received, before);
  if ('code' in root) return withOutbox(before, [machineBlock([recordResult([root], { operation: 1, identifier: null })])]);
  let state: BureauState = { ...before, answers: [...before.answers, ...answersIn(root).map(writeXml)] };
  const results = requestsIn(root).flatMap((request) => {
    const { state: after, codes } = judgedRequest(state, request, received);
    state = after;
    return codes.length === 0 ? [] : [recordResult(codes, request)];
  });
  return results.length === 0 ? state : withOutbox(state, [machineBlock(results)]);
};
