import { z } from 'zod';
import type { FiledRecord } from '#shared/bureau/answers/download';
import { filedRecords } from '#shared/bureau/answers/filed-record';
import { readXml } from '#shared/bureau/xml/read-xml';
import { writeXml } from '#shared/bureau/xml/write-xml';
import { Configuration } from './configuration';
import { Script } from './script';
import type { BureauState } from './state';

const { codec } = filedRecords.records;

/** A filed record stands in the file as the XML of its BASJ element, so that one reader checks it wherever it comes from. */
const StoredRecord = z.string().transform((xml, context): FiledRecord => {
  const node = readXml(xml);
  const record = node.ok ? codec.read(node.value, 'Baxx') : null;
  if (record?.ok) return record.value;
  context.addIssue('not a record');
  return z.NEVER;
});

const File = z.strictObject({ sequence: z.int(), hash: z.string(), entry: z.string(), acceptedMs: z.int(), packed: z.string() });
const Outbox = z.strictObject({ name: z.string(), xml: z.string() });

const Waiting = z.strictObject({
  sequence: z.int(),
  operation: z.int(),
  identifier: z.string(),
  xml: z.string(),
  dueOn: z.string().nullable(),
  outcome: z.enum(['approve', 'refuse']),
  opinion: z.string(),
});

const StoredState = z.strictObject({
  version: z.literal(1),
  configuration: Configuration,
  script: Script,
  offsetMs: z.int(),
  lastSequence: z.int(),
  files: z.array(File),
  forgotten: z.array(z.strictObject({ sequence: z.int(), hash: z.string() })),
  pending: z.array(Waiting),
  outbox: z.array(Outbox),
  acknowledged: z.array(z.string()),
  lastAcknowledged: Outbox.nullable(),
  nextId: z.int(),
  nextSerial: z.int(),
  nextFile: z.int(),
  records: z.array(StoredRecord),
  cancelled: z.array(z.string()),
  passwords: z.record(z.string(), z.string()),
  reported: z.record(z.string(), z.literal(true)),
  blacklist: z.strictObject({ certificates: z.array(z.string()), domains: z.array(z.string()) }),
  invalidCodes: z.array(z.string()),
  answers: z.array(z.string()),
  tries: z.record(z.string(), z.int()),
  random: z.int(),
  faultCalls: z.array(z.int()),
  faultTimes: z.array(z.int()),
  exchanges: z.array(z.strictObject({ atMs: z.int(), method: z.string(), code: z.int().nullable(), fault: z.string().nullable() })),
});

/** A bureau as text, and back. */
export const stateText = (state: BureauState): string =>
  JSON.stringify({ ...state, records: state.records.map((record) => writeXml(codec.write('Baxx', record))) });

/** The bureau of a text that `stateText` wrote. Throws a ZodError that names the place where it is another. */
export const stateFrom = (text: string): BureauState => StoredState.parse(JSON.parse(text));
