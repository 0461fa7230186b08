import { TransientError } from '#functions/errors';
import { FilingRecord } from '#functions/records/filing-record';
import type { Along, FilingRefusal, Write, Written } from '#functions/store-ports';
import type { Result } from '#shared/bureau/result';
import { ReviewTask } from '#shared/review/task';
import { auditWrites } from './audit-writes';
import { passageCounts } from './day-counts';
import { headItem, ownTaskKey, parsed, pointerWrites } from './items';
import { effectKey, headKey, secretKey } from './keys';
import { messagesOf, messageWrites } from './message-writes';
import { rememberSeen } from './seen';
import { countWrites } from './state-counts';
import { type Item, MOST_WRITES, summedUp, type Table, type TableWrite } from './table';
import { closingWrites, openingWrites, renewingWrites } from './task-writes';

/** What a change makes of a filing. `decided`: a task that the change itself decides, by `writes`; other open tasks fall away. */
export type Plan = Along & {
  readonly next: FilingRecord;
  readonly event: string;
  readonly facts?: Write['facts'];
  readonly personal?: unknown;
  readonly writes?: readonly TableWrite[];
  readonly decided?: string;
};

/** Decides on what was read; asked again with what is there then, where somebody else was faster. */
export type Planning<Problem> = (head: FilingRecord) => Promise<Result<Plan, Problem>> | Result<Plan, Problem>;

/** A write as `Written` has it, with the refusals of the plan among the filing's own. */
export type Outcome<Problem> =
  | Extract<Written, { ok: true }>
  | { readonly ok: false; readonly refusal: FilingRefusal | Problem; readonly filing?: FilingRecord };

/** How long the name of an effect is kept, in seconds: longer than any run. */
const EFFECT_KEPT = 400 * 86_400;

/** How often a change is decided anew because somebody else was faster. */
const TRIES = 40;

type Room = { readonly head: Item | undefined; readonly secret: Item | undefined; readonly effect: Item | undefined };

const roomOf = async (table: Table, { filing, effect }: Write): Promise<Room> => {
  const keys = [headKey(filing), secretKey(filing), ...(effect === undefined ? [] : [effectKey(filing, effect)])];
  const found = await table.getMany(keys);
  const at = (sk: string | undefined): Item | undefined => found.find((item) => item.sk === sk);
  return { head: at(keys[0]?.sk), secret: at(keys[1]?.sk), effect: at(keys[2]?.sk) };
};

const openTasksOf = async (table: Table, head: FilingRecord): Promise<readonly Item[]> =>
  head.openTasks.length === 0 ? [] : table.getMany(head.openTasks.map(ownTaskKey));

const effectWrites = ({ filing, effect, at }: Write): readonly TableWrite[] =>
  effect === undefined
    ? []
    : [
        {
          put: {
            ...effectKey(filing, effect),
            kind: 'effect',
            version: 1,
            value: at,
            expiresAt: Math.floor(Date.parse(at) / 1000) + EFFECT_KEPT,
          },
          when: 'absent',
        },
      ];

/** All that one plan writes, the head first. */
const writesOf = async (table: Table, request: Write, plan: Plan, { head: item, secret }: Required<Room>) => {
  if (item === undefined) throw new RangeError('no filing');
  const before = parsed(FilingRecord, item);
  const moved = plan.next.state !== before.state;
  const judgedAnew = plan.next.verdict?.hash !== before.verdict?.hash;
  const open =
    moved || judgedAnew ? (await openTasksOf(table, before)).filter(({ value }) => ReviewTask.parse(value).id !== plan.decided) : [];
  const closing = closingWrites(moved ? open : [], plan.next, request.at);
  const opening = openingWrites(plan.open, plan.next, request.at);
  const stillOpen = [
    ...before.openTasks.filter((id) => id !== plan.decided && !closing.closed.includes(id)),
    ...(opening.task === null ? [] : [opening.task.id]),
  ];
  const audit = auditWrites(before.audit, request, plan, secret);
  const next: FilingRecord = {
    ...plan.next,
    changedAt: request.at,
    tasks: before.tasks + (opening.task === null ? 0 : 1),
    // Deletion has removed the tasks themselves.
    openTasks: plan.next.erasedAt === undefined ? stillOpen : [],
    audit: audit.head,
  };
  const messages = messagesOf(before, next, request, plan.messages ?? []);
  const main: readonly TableWrite[] = [
    { put: headItem(next, item.version + 1), when: item.version },
    ...effectWrites(request),
    ...audit.writes,
    ...closing.writes,
    ...(moved ? [] : renewingWrites(open)),
    ...opening.writes,
    ...messageWrites(messages),
    ...countWrites(before, next),
    ...passageCounts(before, next, request.at),
    ...(plan.writes ?? []),
  ];
  return { next, messages, main, pointers: pointerWrites(before, next) };
};

const writeAll = async (table: Table, writes: readonly TableWrite[], pointers: readonly TableWrite[]): Promise<boolean> => {
  const main = summedUp(writes);
  const room = MOST_WRITES - main.length;
  // Pointers that find no room go first: one that points to a filing without the rule is passed over by whoever reads the list.
  for (let at = room; at < pointers.length; at += MOST_WRITES) await table.write(pointers.slice(at, at + MOST_WRITES));
  return (await table.write([...main, ...pointers.slice(0, room)])).ok;
};

const refusalOf = (head: FilingRecord, { generation }: Write): FilingRefusal | null => {
  if (head.erasedAt !== undefined) return 'erased';
  return generation !== undefined && generation !== head.generation ? 'superseded' : null;
};

/**
 * Changes a filing by a plan, in one transaction with its audit event, the effect's name, tasks, counters, messages and pointers. An effect that was done
 * before is answered and not done again. Throws TransientError when others were faster forty times in a row.
 */
export const changeFiling = async <Problem = never>(
  table: Table,
  request: Write,
  planning: Planning<Problem | FilingRefusal>,
): Promise<Outcome<Problem>> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { head: item, secret, effect } = await roomOf(table, request);
    if (item === undefined) return { ok: false, refusal: 'not-found' };
    const head = parsed(FilingRecord, item);
    if (effect !== undefined) return { ok: true, filing: head, repeated: true, messages: [] };
    const refusal = refusalOf(head, request);
    if (refusal !== null) return { ok: false, refusal, filing: head };
    const plan = await planning(head);
    if (!plan.ok) return { ok: false, refusal: plan.problem, filing: head };
    const { next, messages, main, pointers } = await writesOf(table, request, plan.value, { head: item, secret, effect });
    await rememberSeen(table, head, next);
    if (await writeAll(table, main, pointers)) return { ok: true, filing: next, repeated: false, messages };
  }
  throw new TransientError('a filing changed again and again while it was being written');
};
