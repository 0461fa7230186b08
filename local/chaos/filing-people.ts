import type { Refused } from '#functions/api/call';
import { createFiling } from '#functions/api/create-filing';
import { decideTask } from '#functions/api/decide-task';
import { announceMaterial } from '#functions/api/materials';
import { submitFiling, withdrawFiling } from '#functions/api/submit-filing';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import { withScript } from '#local/bureau/state';
import type { Role } from '#shared/api/roles';
import type { MaterialKind } from '#shared/filing/codes';
import type { FilingState } from '#shared/filing/life-cycle';
import { isOpenToApplicant } from '#shared/filing/standing';
import { materialItem } from '#shared/review/reopened';
import type { Queue, ReviewTask } from '#shared/review/task';
import { personFiling } from '#shared/rules/example-filing';
import { type Drawn, numberAt, uploadBytes } from './drawn-upload';
import type { FilingPorts } from './filing-ports';
import type { FilingWorld } from './filing-world';

/** What becomes of a filing in the end: how often each review sends it back, and what its applicant brings at first. */
export type Course = {
  /** The verification sheet is brought only when it was asked for. */
  readonly sheetLate: boolean;
  /** How often each review sends it back. */
  readonly returns: { readonly 'first-review': number; readonly 'photo-review': number };
  /** How many curtain photos cannot be used before one can. */
  readonly badPhotos: number;
  /** The bureau refuses it once. */
  readonly refused: boolean;
  /** The first picture of the emblem side is poison. */
  readonly poison: 'throwing' | 'killing' | null;
  /** The applicant withdraws when it stands here. */
  readonly withdrawsIn: FilingState | null;
  /** Nobody does anything more about it when it stands here: its applicant hands nothing in, its reviewer decides nothing. */
  readonly restsIn: FilingState | null;
  /** The authorisation code that it names. */
  readonly code: string | null;
};

/** Nothing is wrong with it. */
export const STRAIGHT: Course = {
  ...{ sheetLate: false, returns: { 'first-review': 0, 'photo-review': 0 }, badPhotos: 0 },
  ...{ refused: false, poison: null, withdrawsIn: null, restsIn: null, code: null },
};

/** Somebody with a filing: `act` does what is next, as they see it; false where there is nothing to do. */
export type Applicant = {
  readonly account: string;
  readonly course: Course;
  readonly filing: () => string | null;
  readonly act: (ports: FilingPorts) => Promise<boolean>;
};

/** The domain of the filing at a place; a script of the simulated bureau knows it by that. */
export const domainAt = (place: number): string => `example-yunlan${place}.com`;

const enteredAt = (place: number, { code }: Course) => {
  const certificate = { kind: 'resident-id' as const, number: numberAt(place), validUntil: '2030-12-31' };
  const { version, order } = personFiling({
    domains: [domainAt(place)],
    manager: { certificate },
    subject: { certificate, address: '广东省深圳市南山区样例路1号2栋301室' },
  });
  const access = code === null ? { kind: 'server' as const } : { kind: 'authorisation-code' as const, code };
  return { version, access, order };
};

const counting = (materials: readonly MaterialRecord[], kind: MaterialKind): readonly MaterialRecord[] =>
  materials.filter((one) => one.kind === kind && one.state !== 'removed');

/** True where a material is to be replaced: it was returned by name, or its kind was. */
const isReturned = ({ id, kind }: MaterialRecord, { returned }: FilingRecord): boolean =>
  returned.some(({ item }) => item === materialItem(id) || item === kind);

const ANY = (answer: { readonly body: unknown } | { readonly empty: true } | Refused): boolean => !('problem' in answer);

/** An applicant at a place, from 0, who follows a course. */
export const applicant = (world: FilingWorld, place: number, course: Course): Applicant => {
  const account = `account-${place}`;
  let filing: string | null = null;
  let withdraws = course.withdrawsIn;
  const brought = new Map<MaterialKind, number>();

  const call = <Body, Parameters>(ports: FilingPorts, parameters: Parameters, body: Body, key?: string) => ({
    caller: { id: account, roles: ['applicant'] satisfies Role[] },
    ...{ at: ports.clock.now(), parameters, query: undefined, body },
    ...(key === undefined ? {} : { key }),
  });

  const create = async (ports: FilingPorts): Promise<boolean> => {
    const answer = await createFiling(call(ports, {}, enteredAt(place, course), `filing-${place}`), ports);
    if ('body' in answer) filing = answer.body.id;
    return 'body' in answer;
  };

  const qualityOf = (kind: MaterialKind, before: number): Drawn['is'] => {
    if (kind === 'resident-id-back' && before === 0 && course.poison !== null) return course.poison;
    return kind === 'curtain-photo' && before < course.badPhotos ? 'unusable' : 'good';
  };

  /** Announces what is missing, and uploads what was announced; null where it is all there. */
  const bring = async (head: FilingRecord, kind: MaterialKind, ports: FilingPorts): Promise<boolean | null> => {
    const all = await ports.store.materials.of(head.id);
    const [there] = counting(all, kind);
    if (there !== undefined && !isReturned(there, head)) {
      if (world.drawn.has(there.uploadKey)) return null;
      const before = brought.get(kind) ?? 0;
      brought.set(kind, before + 1);
      const drawn = { kind, number: numberAt(place), is: qualityOf(kind, before) };
      world.drawn.set(there.uploadKey, drawn);
      await world.uploads.port.put(there.uploadKey, uploadBytes(drawn));
      return true;
    }
    const of = kind.startsWith('resident-id') ? { of: 'subject' as const } : {};
    const body = { kind, ...of, fileName: `${kind}.heic`, contentType: 'image/heic', size: 1000 };
    const before = all.filter((one) => one.kind === kind).length;
    return ANY(await announceMaterial(call(ports, { id: head.id }, body, `${kind}-${before}`), ports));
  };

  const wanted = (head: FilingRecord): readonly MaterialKind[] => {
    if (head.state === 'awaiting-photo') return course.restsIn === head.state ? [] : ['curtain-photo'];
    if (!isOpenToApplicant(head.state)) return [];
    const sheet = course.sheetLate && head.state === 'draft' ? [] : ['verification-sheet' as const];
    return ['resident-id-front', 'resident-id-back', ...sheet];
  };

  const withdraw = async (head: FilingRecord, ports: FilingPorts): Promise<boolean> => {
    const done = ANY(await withdrawFiling(call(ports, { id: head.id }, undefined), ports));
    if (done) withdraws = null;
    return done;
  };

  /** The bureau has no more to say against it. */
  const satisfied = (): void => {
    const { script } = world.cell.read();
    const decisions = script.decisions.filter(({ when }) => when.domain !== domainAt(place));
    world.cell.write(withScript(world.cell.read(), { ...script, decisions }));
  };

  const act = async (ports: FilingPorts): Promise<boolean> => {
    const head = filing === null ? null : await ports.store.filings.get(filing);
    if (head === null) return create(ports);
    if (withdraws === head.state) return withdraw(head, ports);
    if (head.state === 'returned-by-bureau') satisfied();
    for (const kind of wanted(head)) {
      const brought = await bring(head, kind, ports);
      if (brought !== null) return brought;
    }
    // A photo that was returned in its review is brought anew beside what else was returned.
    const photos = counting(await ports.store.materials.of(head.id), 'curtain-photo');
    if (isOpenToApplicant(head.state) && photos.some((one) => isReturned(one, head)))
      return (await bring(head, 'curtain-photo', ports)) === true;
    if (!isOpenToApplicant(head.state) || course.restsIn === head.state) return false;
    return ANY(await submitFiling(call(ports, { id: head.id }, undefined), ports));
  };
  return { account, course, filing: () => filing, act };
};

/** What a reviewer or operator answers to a task: their outcome, and which material goes back. */
const answerTo = async (task: ReviewTask, course: Course, ports: FilingPorts) => {
  const materials = await ports.store.materials.of(task.filingId);
  const returnOf = (kind: MaterialKind) =>
    counting(materials, kind).map(({ id }) => ({ item: materialItem(id), code: 'picture-unclear' as const }));
  const { queue } = task;
  if (queue === 'exceptions') {
    const unread = counting(materials, 'resident-id-back').some(({ state }) => state === 'announced');
    const head = await ports.store.filings.get(task.filingId);
    const again = course.poison !== null && unread && head?.state === 'failed';
    return again ? { outcome: 'return' as const, items: returnOf('resident-id-back') } : { outcome: 'approve' as const };
  }
  if (queue === 'bureau') return { outcome: 'approve' as const };
  const returned = (await ports.store.tasks.ofFiling(task.filingId)).filter(
    (one) => one.queue === queue && one.decision?.outcome === 'return',
  ).length;
  if (returned >= course.returns[queue]) return { outcome: 'approve' as const };
  return { outcome: 'return' as const, items: returnOf(queue === 'photo-review' ? 'curtain-photo' : 'verification-sheet') };
};

const ROLE: Readonly<Record<Queue, Role>> = {
  'first-review': 'reviewer',
  'photo-review': 'reviewer',
  exceptions: 'operator',
  bureau: 'operator',
};

/** More tasks than a trial has in a queue. */
const MOST_TASKS = 50;

/** Somebody who decides the first task of a queue that does not rest; false where there is none. `courseOf`: what is to become of a filing. */
export const decideFirst = async (queue: Queue, courseOf: (filing: string) => Course, ports: FilingPorts): Promise<boolean> => {
  const { items } = await ports.store.tasks.inQueue(queue, { limit: MOST_TASKS });
  const task = items.find(({ filingId }) => courseOf(filingId).restsIn !== queue);
  if (task === undefined) return false;
  const answer = await answerTo(task, courseOf(task.filingId), ports);
  const caller = { id: `${ROLE[queue]}-1`, roles: [ROLE[queue]] };
  const body = { version: task.version, ...answer };
  return ANY(await decideTask({ caller, at: ports.clock.now(), parameters: { id: task.id }, query: undefined, body }, ports));
};
