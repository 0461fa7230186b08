import { filingTypes, natures, provinces } from 'virtual:labels';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '#console/keys/key-bindings';
import { Badge } from '#console/parts/badge';
import { OutsideText } from '#console/parts/outside-text';
import { useErrorText } from '#console/parts/page-states';
import { mayWorkOn } from '#console/review/work-roles';
import { useWork } from '#console/session/session-context';
import { distanceText, momentText } from '#console/words/dates';
import { begun, useWords } from '#console/words/language';
import type { TaskView } from '#shared/api/task-view';
import { queueWords, worstWords } from '#shared/messages/console-queues';
import { runWords } from '#shared/messages/console-runs';
import { taskWords } from '#shared/messages/console-task';
import { DecisionBar } from './decision-bar';
import { useDecisionFlow } from './decision-flow';
import { useDraft } from './drafts';
import { HistoryList } from './history-list';
import { ItemActions } from './item-actions';
import { ItemRow } from './item-row';
import { type Item, itemsOf } from './items';
import { useLease } from './lease';
import { PicturePane } from './picture-pane';
import { firstMark, ReturnEditor } from './return-editor';
import { useReveal } from './reveal';
import { RunsDialog } from './runs-dialog';
import { LeaseNote, StandingBar } from './standing-bar';
import { targetsOf } from './targets';
import styles from './task-work.module.css';

const TONES = { block: 'bad', material: 'bad', review: 'check', warn: 'check', info: 'neutral', none: 'good' } as const;

/** The work on one task: pictures left, items right, decision below. */
export const TaskWork = ({ task, onReload }: { readonly task: TaskView; readonly onReload: () => void }) => {
  const { say, tag } = useWords();
  const { api, person } = useWork();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { filing } = task;
  const groups = useMemo(() => itemsOf(task), [task]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const { draft, mark } = useDraft(task.id, filing.revision);
  const { standing, claim } = useLease(api, task, { me: person.id, mayWork: mayWorkOn(task.queue, person.roles), onOld: onReload });
  const { open, reveal } = useReveal(api, task.id);
  const [said, setSaid] = useState('');
  const unresolved = items.filter(({ key, state }) => state !== 'trusted' && draft[key] === undefined);
  const returned = items.filter(({ key }) => draft[key]?.is === 'return');
  const [focused, setFocused] = useState<string | null>(() => unresolved[0]?.key ?? null);
  const [editing, setEditing] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const [picture, setPicture] = useState(() =>
    Math.max(
      0,
      pictureOf(
        task,
        items.find(({ key }) => key === focused),
      ),
    ),
  );
  const work = { items, draft, standing, unresolved: unresolved.length, returns: returned.length, onSaid: setSaid };
  const { decide, skip, isOnItsWay } = useDecisionFlow(task, work);
  const isMine = standing.is === 'mine' && !isOnItsWay;
  // What is marked while the claim is on its way is not lost; what was decided is not marked otherwise while the decision goes out.
  const mayMark = isMine || (standing.is === 'unknown' && !isOnItsWay);

  const focus = useCallback(
    (key: string | null) => {
      setFocused(key);
      const item = items.find((one) => one.key === key);
      const at = pictureOf(task, item);
      if (at >= 0) setPicture(at);
      if (key !== null) document.getElementById(`item-${key}`)?.focus({ preventScroll: false });
    },
    [items, task],
  );
  // The first thing to look at has the focus as soon as the task is there.
  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    if (focused !== null) document.getElementById(`item-${focused}`)?.focus();
  }, [focused]);

  const step = (by: number): void => {
    const at = items.findIndex(({ key }) => key === focused);
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (next !== undefined) focus(next.key);
  };
  const afterwards = (key: string | null): Item | undefined => {
    const at = items.findIndex((item) => item.key === key);
    const left = unresolved.filter((item) => item.key !== key);
    return left.find((item) => items.indexOf(item) > at) ?? left[0];
  };
  const toUnresolved = (): void => {
    const next = afterwards(focused);
    if (next !== undefined) focus(next.key);
  };
  const current = items.find(({ key }) => key === focused);
  const accept = (reading?: 'wrong'): void => {
    if (!mayMark || current === undefined || (reading === 'wrong' && current.read === null)) return;
    const next = afterwards(current.key);
    const before = draft[current.key];
    const isTakenBack = before?.is === 'accept' && before.reading === reading;
    mark(current.key, isTakenBack ? null : { is: 'accept', ...(reading === undefined ? {} : { reading }) });
    setEditing(null);
    if (next !== undefined && !isTakenBack) focus(next.key);
  };
  const beginReturn = (): void => {
    if (!mayMark || current === undefined) return;
    if (draft[current.key]?.is !== 'return') mark(current.key, firstMark(current, targetsOf(current, filing)));
    setEditing(current.key);
  };
  const endEdit = (key: string): void => {
    // The editor is gone before the next item has the focus: a key pressed at once is about that item, and nothing takes the focus later.
    flushSync(() => setEditing(null));
    focus(afterwards(key)?.key ?? key);
  };
  const show = async (): Promise<void> => {
    const places = [current?.entered?.place, current?.read?.place].filter((place) => place !== undefined);
    await reveal(places.filter((place) => filing.masked.includes(place))).catch((error: unknown) => setSaid(errorText(error)));
  };

  useKeys(taskWords.title, [
    { keys: ['j', 'ArrowDown'], label: taskWords.next, repeats: true, run: () => step(1) },
    { keys: ['k', 'ArrowUp'], label: taskWords.previous, repeats: true, run: () => step(-1) },
    { keys: ['Enter'], label: taskWords.nextUnresolved, run: toUnresolved },
    { keys: ['a'], label: taskWords.accept, ofRow: true, run: () => accept() },
    { keys: ['w'], label: taskWords.readWrong, ofRow: true, run: () => accept('wrong') },
    { keys: ['r'], label: taskWords.returnItem, ofRow: true, run: beginReturn },
    {
      keys: ['u'],
      label: taskWords.takeBack,
      ofRow: true,
      run: () => (isOnItsWay || current === undefined ? undefined : mark(current.key, null)),
    },
    { keys: ['v'], label: taskWords.reveal, ofRow: true, run: () => void show() },
    { keys: ['d'], label: runWords.title, run: () => setComparing(true) },
    { keys: ['Escape'], label: taskWords.letGo, run: () => setFocused(null) },
    { keys: ['A'], shown: '⇧A', label: taskWords.approve, run: () => decide('approve') },
    { keys: ['R'], shown: '⇧R', label: taskWords.returnFiling, run: () => decide('return') },
    { keys: ['n'], label: taskWords.nextTask, run: () => void skip() },
    { keys: ['q'], label: taskWords.back, run: () => void navigate({ to: '/' }) },
  ]);

  const worded = (labels: typeof natures, code: string): string => say(labels[code] ?? { zh: code, en: code });
  return (
    <div className={styles.page}>
      <p className={styles.onPaper}>{say(taskWords.notOnPaper)}</p>
      <header className={styles.head}>
        <Link to="/" className={styles.back} aria-label={say(taskWords.back)} title={say(taskWords.back)}>
          <ArrowLeft size={18} aria-hidden />
        </Link>
        <h1>{say(queueWords[task.queue])}</h1>
        <Badge tone={TONES[task.worst]}>{say(worstWords[task.worst])}</Badge>
        <span className={styles.about}>
          {[
            ...(filing.filingType === null ? [] : [worded(filingTypes, filing.filingType)]),
            worded(provinces, task.province),
            worded(natures, task.nature),
          ]
            .map(begun)
            .join(' · ')}
        </span>
        <span className={styles.id}>
          {say(taskWords.filing)} <bdi>{task.filingId}</bdi>
        </span>
        <span className={styles.space} />
        {task.changed.length === 0 ? null : <Badge tone="accent">{say(taskWords.changedSince, { count: task.changed.length })}</Badge>}
        <span className={Date.parse(task.dueAt) < Date.now() ? styles.late : styles.soft} title={momentText(task.dueAt, tag)}>
          {say(taskWords.due, { when: distanceText(task.dueAt, Date.now(), tag) })}
        </span>
        {standing.is === 'mine' ? <LeaseNote until={standing.until} /> : null}
      </header>
      <StandingBar standing={standing} onTakeOver={() => void claim()} />
      <div className={styles.halves}>
        <PicturePane task={task} items={items} focused={focused} at={picture} onAt={setPicture} onFocus={focus} onFailed={onReload} />
        <section className={styles.work} aria-label={say(taskWords.fields)}>
          <div className={styles.list}>
            <div role="grid" aria-label={say(taskWords.fields)}>
              <div role="row" className={styles.columns}>
                <span role="columnheader">{say(taskWords.field)}</span>
                <span role="columnheader">{say(taskWords.entered)}</span>
                <span role="columnheader">{say(taskWords.read)}</span>
                <span role="columnheader">{say(taskWords.verdict)}</span>
              </div>
              {groups.map((group) => (
                <div key={group.key} role="rowgroup" aria-label={say(group.title)}>
                  <div role="row" className={styles.group}>
                    <span role="gridcell">
                      <OutsideText text={begun(say(group.title))} />
                      {group.note === null ? null : <Badge tone="bad">{say(group.note)}</Badge>}
                    </span>
                  </div>
                  {group.items.map((item) => {
                    const its = draft[item.key];
                    return (
                      <div key={item.key} role="presentation">
                        <ItemRow
                          item={item}
                          mark={its}
                          isFocused={item.key === focused}
                          isUnresolved={item.state !== 'trusted' && its === undefined}
                          open={open}
                          pack={filing.verdict?.rulePack.id ?? ''}
                          onFocus={focus}
                          actions={
                            item.key === focused && mayMark && editing !== item.key ? (
                              <ItemActions
                                mark={its}
                                isRead={item.read !== null}
                                isEntered={item.entered !== null}
                                onAccept={accept}
                                onReturn={beginReturn}
                              />
                            ) : null
                          }
                        />
                        {editing === item.key && its?.is === 'return' && !isOnItsWay ? (
                          <div role="row">
                            <div role="gridcell">
                              <ReturnEditor
                                item={item}
                                targets={targetsOf(item, filing)}
                                mark={its}
                                onChange={(next) => mark(item.key, next)}
                                onDone={() => endEdit(item.key)}
                                onRemove={() => {
                                  mark(item.key, null);
                                  setEditing(null);
                                  focus(item.key);
                                }}
                              />
                            </div>
                          </div>
                        ) : null}
                      </div>
                    );
                  })}
                </div>
              ))}
            </div>
            <HistoryList task={task} onCompare={() => setComparing(true)} />
          </div>
          <output className={said === '' ? 'only-heard' : styles.said}>{said}</output>
          <DecisionBar
            unresolved={unresolved.length}
            returns={returned.length}
            isMine={isMine}
            isOver={standing.is === 'decided' || standing.is === 'closed'}
            onApprove={() => decide('approve')}
            onReturn={() => decide('return')}
          />
        </section>
      </div>
      {comparing ? <RunsDialog task={task.id} onClose={() => setComparing(false)} /> : null}
    </div>
  );
};

const pictureOf = (task: TaskView, item: Item | undefined): number =>
  task.pictures.findIndex(({ material, page }) => material === item?.material?.id && page === item.material.page);
