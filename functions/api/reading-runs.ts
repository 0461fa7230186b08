import { Judgement, judgementKey } from '#functions/record-reading/current-verdict';
import { fieldKind } from '#shared/api/personal-places';
import type { ReadingChange, ReadingRun, RunReading } from '#shared/api/reading-run';
import { maySee } from '#shared/api/roles';
import type { AuditEvent } from '#shared/audit/event';
import { changedFields, findingsOnlyIn, type JudgedRun, type RunField, reasonsBetween } from '#shared/review/compared-runs';
import { masked } from '#shared/review/masked';
import type { ReviewTask } from '#shared/review/task';
import type { DocumentEntry, Outcome } from '#shared/verdict/verdict';
import type { ApiPorts, Caller } from './api-ports';
import { type Handler, type Refused, refuse } from './call';

/** A run with all that it judged. */
type KeptRun = { readonly run: ReadingRun; readonly judged: JudgedRun };

type RunEvent = Pick<AuditEvent, 'sequence' | 'at' | 'actor'> & { readonly hash: string; readonly pack: string };

const DIGEST = /^[0-9a-f]{64}$/;

/** Events by which a filing got a verdict, each verdict under a pack once in a row. */
const runEvents = (trail: readonly AuditEvent[]): readonly RunEvent[] =>
  trail
    .flatMap(({ sequence, at, actor, event, facts: { verdict, pack } }) =>
      typeof verdict === 'string' && DIGEST.test(verdict) && event !== 'verdict-differs'
        ? [{ sequence, at, actor, hash: verdict, pack: typeof pack === 'string' ? pack : '' }]
        : [],
    )
    .filter(({ hash, pack }, index, all) => {
      const last = all[index - 1];
      return last?.hash !== hash || (pack !== '' && last.pack !== pack);
    });

const text = new TextDecoder();

const judgementOf = async (filing: string, hash: string, { derived }: Pick<ApiPorts, 'derived'>): Promise<Judgement> =>
  Judgement.parse(JSON.parse(text.decode(await derived.get(judgementKey(filing, hash)))));

/** All that a filing was judged by and as, the first judgement first, each once. */
export const keptJudgements = async (filing: string, ports: Pick<ApiPorts, 'store' | 'derived'>): Promise<readonly Judgement[]> => {
  const hashes = new Set(runEvents(await ports.store.audit.of(filing)).map(({ hash }) => hash));
  return Promise.all([...hashes].map((hash) => judgementOf(filing, hash, ports)));
};

/** `id@hash` of the pack under which a run stands: named by the run where it confirmed a verdict that was kept. */
const packOf = ({ pack }: RunEvent, { verdict: { rulePack } }: Judgement): ReadingRun['pack'] => {
  const at = pack.lastIndexOf('@');
  return at < 0 ? rulePack : { id: pack.slice(0, at), hash: pack.slice(at + 1) };
};

const judgedOf = ({ verdict, filing, materials, documents, readings = [] }: Judgement, pack: ReadingRun['pack']): JudgedRun => ({
  pack: `${pack.id}@${pack.hash}`,
  order: filing.order,
  documents: verdict.documents,
  materials: documents.map((place) => materials[place] ?? ''),
  readers: readings.map(({ reader }) => (reader === null ? null : `${reader.name}@${reader.version}`)),
  findings: [...verdict.findings, ...(verdict.steps ?? []).flatMap(({ findings }) => findings)],
});

/** The runs of a task's filing, the first first; none of a filing that was erased. */
const runsOf = async ({ filingId }: ReviewTask, ports: ApiPorts): Promise<readonly KeptRun[]> => {
  const head = await ports.store.filings.get(filingId);
  if (head === null || head.erasedAt !== undefined) return [];
  const events = runEvents(await ports.store.audit.of(filingId));
  const found = await Promise.all(
    events.map(async (event) => {
      const judgement = await judgementOf(filingId, event.hash, ports);
      const pack = packOf(event, judgement);
      return { event, pack, outcome: judgement.verdict.outcome satisfies Outcome, judged: judgedOf(judgement, pack) };
    }),
  );
  return found.map(({ event: { sequence, at, actor }, pack, outcome, judged }, index) => {
    const before = found[index - 1];
    const because: ReadingRun['because'] = before === undefined ? ['first'] : [...reasonsBetween(before.judged, judged)];
    const readers = [...new Set(judged.readers.flatMap((reader) => (reader === null ? [] : [reader])))];
    return { run: { id: sequence, at, by: actor, because, outcome, pack, readers }, judged };
  });
};

const seenTask = async (id: string, caller: Caller, { store }: ApiPorts): Promise<ReviewTask | Refused> => {
  const task = await store.tasks.get(id);
  if (task === null) return refuse('task-not-found');
  return maySee(task.queue, caller.roles) ? task : refuse('role-missing');
};

const placeOf = (run: number, at: number, field: string): string => `runs.${run}.documents.${at}.fields.${field}.value`;

const shown = (found: RunField | null, run: number, kind: DocumentEntry['kind'], field: string): RunReading | null => {
  if (found === null) return null;
  const { value, confidence, trusted } = found.reading;
  const personal = fieldKind(kind, field);
  return personal === null || value === ''
    ? { value, confidence, trusted, place: null }
    : { value: masked(personal, value), confidence, trusted, place: placeOf(run, found.at, field) };
};

/** When and why a task's filing was read and judged, the first time first. */
export const listReadingRuns: Handler<'listReadingRuns'> = async ({ caller, parameters: { id } }, ports) => {
  const task = await seenTask(id, caller, ports);
  if ('problem' in task) return task;
  return { body: { items: (await runsOf(task, ports)).map(({ run }) => run), cursor: null } };
};

/** What two runs of a task's filing read and found otherwise. */
export const compareReadingRuns: Handler<'compareReadingRuns'> = async ({ caller, query, parameters: { id } }, ports) => {
  const task = await seenTask(id, caller, ports);
  if ('problem' in task) return task;
  const runs = await runsOf(task, ports);
  const [before, after] = [query.before, query.after].map((number) => runs.find(({ run }) => run.id === number));
  if (before === undefined || after === undefined) return refuse('run-not-found');
  const readings = changedFields(before.judged, after.judged).map(
    ({ kind, document, field, before: was, after: is }): ReadingChange => ({
      ...{ kind, document, field },
      ...{ before: shown(was, before.run.id, kind, field), after: shown(is, after.run.id, kind, field) },
    }),
  );
  const changes = (is: 'new' | 'gone', run: KeptRun, other: KeptRun) =>
    findingsOnlyIn(run.judged, other.judged).map(({ rule, code, level }) => ({ is, rule, code, level }));
  const findings = [...changes('new', after, before), ...changes('gone', before, after)];
  return { body: { before: before.run, after: after.run, readings, findings } };
};

const PLACE = /^runs\.(\d+)\.documents\.(\d+)\.fields\.([^.]+)\.value$/;

/** True for a place in a run, which the filing as it stands does not have. */
export const isInRun = (place: string): boolean => PLACE.test(place);

/** The values at masked places of a task's runs; null where one of the places holds nothing that is masked. */
export const revealedInRuns = async (
  task: ReviewTask,
  places: readonly string[],
  ports: ApiPorts,
): Promise<Readonly<Record<string, string>> | null> => {
  const runs = places.length === 0 ? [] : await runsOf(task, ports);
  const found = places.map((place) => {
    const [, run, at, field = ''] = PLACE.exec(place) ?? [];
    const document = runs.find((one) => one.run.id === Number(run))?.judged.documents[Number(at)];
    const value = document?.fields[field]?.value;
    return document === undefined || value === undefined || value === '' || fieldKind(document.kind, field) === null ? null : value;
  });
  return found.includes(null) ? null : Object.fromEntries(places.map((place, index) => [place, found[index] ?? '']));
};
