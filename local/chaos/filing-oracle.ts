import type { FilingRecord } from '#functions/records/filing-record';
import { unreadOf } from '#functions/workflow/unread';
import { runName } from '#functions/workflow-ports';
import type { AuditEvent } from '#shared/audit/event';
import { FilingState } from '#shared/filing/life-cycle';
import { TRANSITIONS } from '#shared/filing/life-cycle-table';
import { isInProgress, STANDING } from '#shared/filing/standing';
import { queueOf } from '#shared/review/queues';
import { isOpen } from '#shared/review/task';
import type { Applicant } from './filing-people';
import type { FilingWorld } from './filing-world';

const differs = (what: string, one: unknown, other: unknown): readonly string[] =>
  JSON.stringify(one) === JSON.stringify(other) ? [] : [`${what}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];

/** What the states say: as many filings as came in, each counted where it stands. */
const sums = async ({ store }: FilingWorld, heads: readonly FilingRecord[]): Promise<readonly string[]> => {
  const counts = await store.filings.counts();
  const stand = Object.fromEntries(FilingState.options.map((state) => [state, heads.filter((head) => head.state === state).length]));
  const tasks = await store.tasks.counts();
  const open = Object.values(tasks).reduce((sum, one) => sum + one.open, 0);
  return [
    ...differs(
      'filings by state',
      FilingState.options.map((state) => counts[state]),
      Object.values(stand),
    ),
    ...differs(
      'open tasks',
      open,
      heads.reduce((sum, head) => sum + head.openTasks.length, 0),
    ),
  ];
};

/** Each passage begins where the one before ended, and the life cycle knows it: nothing went backwards, nothing was skipped. */
const passages = (trail: readonly AuditEvent[], head: FilingRecord): readonly string[] => {
  let stands: unknown = 'draft';
  const wrong: string[] = [];
  for (const { facts, event, actor } of trail) {
    const { from, to } = facts;
    if (from === undefined || to === undefined) continue;
    if (from !== stands) wrong.push(`${event} began in ${from} where it stood in ${stands}`);
    const known =
      from === to ||
      TRANSITIONS.some((row) => row.from.some((one) => one === from) && row.to === to && row.by.some((by) => by === actor.role));
    if (!known) wrong.push(`the life cycle knows no way from ${from} to ${to} for ${actor.role}`);
    stands = to;
  }
  if (stands !== head.state) wrong.push(`the trail ends in ${stands} and the filing stands in ${head.state}`);
  return wrong;
};

/** What happens once at most for each time that a filing came into a state, of reminders each by its days. */
const ONCE: ReadonlySet<string> = new Set(['photo-wanted', 'approval-recorded', 'overdue', 'reminded', 'step-failed']);

const repeats = (trail: readonly AuditEvent[]): readonly string[] => {
  const seen = new Set<string>();
  return trail.flatMap(({ event, facts }) => {
    if (facts.to !== undefined && facts.to !== facts.from) seen.clear();
    const one = `${event} ${facts.days ?? ''}`;
    const again = ONCE.has(event) && seen.has(one);
    seen.add(one);
    return again ? [`${event} happened twice`] : [];
  });
};

/** One task open where somebody has to look, and none besides but questions that remain. */
const tasks = async ({ store }: FilingWorld, head: FilingRecord): Promise<readonly string[]> => {
  const all = await store.tasks.ofFiling(head.id);
  const open = all.filter(isOpen);
  const queue = queueOf(head.state);
  const asking = open.filter((task) => task.queue === queue && !task.reason.startsWith('overdue-') && !task.stays);
  const stray = open.filter((task) => !asking.includes(task) && !task.stays && task.reason !== `overdue-${head.state}`);
  return [
    ...stray.map(({ queue: where, reason }) => `a task lies in ${where}: ${reason}`),
    ...differs('tasks that the head knows', [...head.openTasks].toSorted(), open.map(({ id }) => id).toSorted()),
    ...(asking.length === (queue === null ? 0 : 1) ? [] : [`${asking.length} tasks ask in ${head.state}`]),
  ];
};

/** Where a run has to go on, exactly one lives, it owns the filing, and something waits for its token. */
const run = ({ runs }: FilingWorld, head: FilingRecord): readonly string[] => {
  const { turn } = STANDING[head.state];
  const living = runs.all().filter(({ name, ended }) => name.startsWith(`${head.id}-`) && ended === undefined);
  const needed = turn === 'system' || turn === 'reviewer' || turn === 'bureau' || head.state === 'awaiting-photo';
  if (!needed) return living.length === 0 ? [] : [`${living.length} runs live on in ${head.state}`];
  const waits = head.wait !== undefined && runs.awaits(head.wait.token);
  return [
    ...differs(
      `the run that owns it in ${head.state}`,
      living.map(({ name }) => name),
      [head.run],
    ),
    ...(turn === 'system' || waits ? [] : [`nothing waits in ${head.state}`]),
  ];
};

/** How often a passage or event happened, by which an applicant is told. */
const TOLD: Readonly<Record<string, (event: AuditEvent) => boolean>> = {
  returned: ({ facts, event }) => facts.to === 'returned-to-applicant' && event === 'return',
  'photo-wanted': ({ event }) => event === 'photo-wanted',
  'photo-refused': ({ event }) => event === 'photo-refused',
  'submitted-to-bureau': ({ facts }) => facts.from === 'sending' && facts.to === 'bureau-review',
  'returned-by-bureau': ({ facts }) => facts.to === 'returned-by-bureau',
  approved: ({ event }) => event === 'approval-recorded',
  reminder: ({ event }) => event === 'reminded',
};

/** Each message was sent, with one content however often, and there is one for each cause. */
const messages = async ({ store, notices }: FilingWorld, head: FilingRecord, trail: readonly AuditEvent[]): Promise<readonly string[]> => {
  const all = await store.outbox.ofFiling(head.id);
  const told = all.filter(({ channel }) => channel === 'mail' || channel === 'sms');
  const contents = told.map(({ id }) => notices.get(`${head.id}#${id}`) ?? []);
  return [
    ...(all.every(({ sentAt }) => sentAt !== undefined) ? [] : ['a message lies in the outbox']),
    ...(contents.every((sent) => sent.length > 0 && new Set(sent.map((one) => JSON.stringify(one))).size === 1)
      ? []
      : ['a message was not sent, or with two contents']),
    ...Object.entries(TOLD).flatMap(([template, is]) =>
      differs(template, told.filter((one) => one.template === template && one.channel === 'mail').length, trail.filter(is).length),
    ),
    ...(head.state === 'approved' ? differs('approvals told', told.filter(({ template }) => template === 'approved').length, 2) : []),
  ];
};

/** One run for each submission that was handed in, and none besides. */
const starts = async ({ store, runs }: FilingWorld, head: FilingRecord, trail: readonly AuditEvent[]): Promise<readonly string[]> => {
  const asked = (await store.outbox.ofFiling(head.id)).filter(({ channel }) => channel === 'start').map(runName);
  const begun = runs.all().flatMap(({ name }) => (name.startsWith(`${head.id}-`) ? [name] : []));
  const handedIn = trail.filter(
    ({ facts, event }) => facts.to === 'checking' || (event === 'decided' && facts.from === 'failed' && facts.to === 'sending'),
  );
  return [...differs('runs', begun.toSorted(), asked.toSorted()), ...differs('submissions', handedIn.length, asked.length)];
};

/** What the bureau has of it: one file that counts, and what it answered stands in the books once. */
const bureau = async ({ cell, store, table }: FilingWorld, head: FilingRecord): Promise<readonly string[]> => {
  if (head.state !== 'approved') return [];
  const books = await store.subjects.ofAccount(head.account);
  const filed = cell
    .read()
    .records.filter(({ websites }) =>
      websites.some(({ filingNumber }) => Object.values(head.bureau?.websiteNumbers ?? {}).includes(filingNumber ?? '')),
    );
  const { boundTo } = await store.accounts.get(head.account);
  void table;
  return [
    ...(head.bureau?.subjectNumber === undefined ? ['approved without a number'] : []),
    ...differs('subjects in the books and at the bureau', [books.length, books[0]?.websites.length], [1, filed.length]),
    ...(boundTo === null ? ['the account is not bound'] : []),
  ];
};

/** All that arrived was read, but for poison; and the verdict is of what is there. */
const readings = async (world: FilingWorld, head: FilingRecord): Promise<readonly string[]> => {
  const { store, uploads, drawn } = world;
  const materials = (await store.materials.of(head.id)).filter(({ state }) => state !== 'removed');
  const unread = await unreadOf(materials, { arrived: async (key) => uploads.objects.has(key) });
  const innocent = materials.filter(
    ({ id, uploadKey }) => unread.includes(id) && ['good', 'unusable'].includes(drawn.get(uploadKey)?.is ?? 'good'),
  );
  const judging = ['draft', 'returned-to-applicant', 'first-review', 'awaiting-photo', 'photo-review', 'failed', 'lapsed'].includes(
    head.state,
  );
  return [
    ...(innocent.length === 0 ? [] : [`${innocent.length} uploads were not read`]),
    ...(judging && head.verdict?.inputs !== head.inputs
      ? [`the verdict judges ${head.verdict?.inputs} where it stands at ${head.inputs}`]
      : []),
  ];
};

const account = async ({ store }: FilingWorld, head: FilingRecord): Promise<readonly string[]> =>
  differs('open orders', (await store.accounts.get(head.account)).openOrders, isInProgress(head.state) ? 1 : 0);

/** An authorisation code is in use by the order that is in progress, used up by one that is approved, and free otherwise. */
const code = async ({ store }: FilingWorld, head: FilingRecord, name: string | null): Promise<readonly string[]> => {
  if (name === null) return [];
  const now = await store.codes.get(name);
  const expected = head.state === 'approved' ? 'used' : isInProgress(head.state) ? 'in-use' : 'unused';
  return differs('the authorisation code', now?.state, expected);
};

/** What is wrong with a world in which nothing more happens, in words; nothing where every filing stands for itself, whole and once. */
export const complaintsAbout = async (world: FilingWorld, people: readonly Applicant[]): Promise<readonly string[]> => {
  const { store, queues, drawn, surprises } = world;
  const found = await Promise.all(people.map(async (one) => ({ one, head: await store.filings.get(one.filing() ?? '') })));
  const heads = found.flatMap(({ head }) => head ?? []);
  const each = found.map(async ({ one, head }, place) => {
    if (head === null) return ['there is no filing'];
    const trail = await store.audit.of(head.id);
    const isWhereItShould = ['approved', 'withdrawn', one.course.restsIn].includes(head.state);
    const complaints = [
      ...(isWhereItShould ? [] : ['it goes no further']),
      ...passages(trail, head),
      ...repeats(trail),
      ...(await tasks(world, head)),
      ...run(world, head),
      ...(await messages(world, head, trail)),
      ...(await starts(world, head, trail)),
      ...(await bureau(world, head)),
      ...(await readings(world, head)),
      ...(await account(world, head)),
      ...(await code(world, head, one.course.code)),
    ];
    return complaints.map((complaint) => `filing ${place} (${head.state}): ${complaint}`);
  });
  const dead = Object.values(queues).flatMap((queue) => queue.deadLetters());
  const isPoison = (key: string): boolean => ['throwing', 'killing'].includes(drawn.get(key)?.is ?? '');
  const poison = [...drawn.keys()].filter(isPoison);
  return [
    ...surprises,
    ...(await sums(world, heads)),
    ...(await Promise.all(each)).flat(),
    ...differs('dead letters and poison', [...new Set(dead)].toSorted(), poison.toSorted()),
    ...(Object.values(queues).every((queue) => queue.size() === 0) ? [] : ['a queue is not worked off']),
  ];
};
