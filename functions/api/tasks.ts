import type { FilingRecord } from '#functions/records/filing-record';
import type { FilingView } from '#shared/api/filing-view';
import { maskedText, maskedView, revealed } from '#shared/api/masked-view';
import { actorOf, maySee } from '#shared/api/roles';
import type { ReturnItem } from '#shared/review/return-item';
import { type ReviewTask, taskView } from '#shared/review/task';
import type { ApiPorts, Caller } from './api-ports';
import { type Handler, type Refused, refuse } from './call';
import { changedSinceReturn } from './changed-since-return';
import { pictureLinks } from './pictures';
import { isInRun, revealedInRuns } from './reading-runs';
import { valuesBefore } from './values-before';
import { viewFiling } from './view-filing';

type Opened = { readonly task: ReviewTask; readonly head: FilingRecord; readonly view: FilingView };

const opened = async (id: string, caller: Caller, ports: ApiPorts): Promise<Opened | Refused> => {
  const task = await ports.store.tasks.get(id);
  if (task === null) return refuse('task-not-found');
  if (!maySee(task.queue, caller.roles)) return refuse('role-missing');
  const head = await ports.store.filings.get(task.filingId);
  const view = head === null ? null : await viewFiling(head, false, ports);
  return head === null || view === null ? refuse('task-not-found') : { task, head, view };
};

type Mask = ReturnType<typeof maskedText>;

/** What was written to the applicant and to colleagues may repeat what the reviewer saw open. */
const maskedItem = ({ applicantText, note, ...item }: ReturnItem, mask: Mask): ReturnItem => ({
  ...item,
  ...(applicantText === undefined ? {} : { applicantText: { zh: mask(applicantText.zh), en: mask(applicantText.en) } }),
  ...(note === undefined ? {} : { note: mask(note) }),
});

const pastOf = ({ reason, openedAt, decision, closed, ...task }: ReviewTask, mask: Mask) => ({
  ...taskView({ reason, openedAt, ...task }),
  ...{ reason, openedAt },
  ...(decision === undefined ? {} : { decision: { ...decision, items: decision.items.map((item) => maskedItem(item, mask)) } }),
  ...(closed === undefined ? {} : { closed }),
});

/** A task with its filing, masked, and links to its pictures: that they were given out is an audit event. */
export const readTask: Handler<'readTask'> = async ({ caller, at, parameters: { id } }, ports) => {
  const found = await opened(id, caller, ports);
  if ('problem' in found) return found;
  const { task, head, view } = found;
  const [pictures, all] = await Promise.all([pictureLinks(task.filingId, ports), ports.store.tasks.ofFiling(task.filingId)]);
  if (pictures.length > 0) {
    const materials = [...new Set(pictures.map(({ material }) => material))].join(' ');
    await ports.store.audit.record({
      ...{ filing: task.filingId, at, by: { role: actorOf(caller.roles), id: caller.id } },
      ...{ event: 'pictures-shown', facts: { task: id, pictures: pictures.length, materials } },
    });
  }
  const { province, nature, findings } = task;
  const [changed, before] = await Promise.all([changedSinceReturn(task, all, ports), valuesBefore(head, view, ports)]);
  const mask = maskedText(view, before);
  const history = all.filter((one) => one.id !== id).map((one) => pastOf(one, mask));
  return {
    body: {
      ...pastOf(task, mask),
      ...{ province, nature, findings },
      filing: maskedView(view, before),
      changed: [...changed],
      pictures: [...pictures],
      history,
    },
  };
};

/** Masked values of the task's filing; which places were opened, and by whom, is an audit event. */
export const revealValues: Handler<'revealValues'> = async ({ caller, at, body: { places }, parameters: { id } }, ports) => {
  const found = await opened(id, caller, ports);
  if ('problem' in found) return found;
  const inRuns = places.filter(isInRun);
  const values = revealed(
    found.view,
    places.filter((place) => !isInRun(place)),
  );
  const earlier = await revealedInRuns(found.task, inRuns, ports);
  if (values === null || earlier === null) return refuse('not-masked-here');
  await ports.store.audit.record({
    ...{ filing: found.task.filingId, at, by: { role: actorOf(caller.roles), id: caller.id } },
    ...{ event: 'values-revealed', facts: { task: id, places: places.join(' ') } },
  });
  return { body: { values: { ...values, ...earlier } } };
};
