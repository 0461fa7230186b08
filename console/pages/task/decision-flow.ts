import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useErrorText } from '#console/parts/page-states';
import { decideLater, isOnItsWay, onPending } from '#console/review/decisions';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { TaskView } from '#shared/api/task-view';
import { taskWords } from '#shared/messages/console-task';
import { decisionOf } from './decision-body';
import { answerTo } from './decision-guard';
import { type Draft, dropDrafts } from './drafts';
import type { Item } from './items';
import { giveBackNext, nextTask, passOver, takeNext } from './next-task';
import type { Standing } from './standing';

/** Which task is left by going to another one of them, not by leaving the work. */
let onTheWay: string | null = null;

type Work = {
  readonly items: readonly Item[];
  readonly draft: Draft;
  readonly standing: Standing;
  readonly unresolved: number;
  readonly returns: number;
  /** Takes what is to be said about it. */
  readonly onSaid: (text: string) => void;
};

/** Deciding a task, passing it over, and going on to the next one; who leaves gives back what they hold and did not decide. */
export const useDecisionFlow = (task: TaskView, { items, draft, standing, unresolved, returns, onSaid }: Work) => {
  const { say } = useWords();
  const { api, person } = useWork();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [wish, setWish] = useState<'approve' | 'return' | null>(null);
  const tools = useMemo(() => ({ api, queries }), [api, queries]);
  const isSent = useSyncExternalStore(onPending, () => isOnItsWay(task.id));
  const isMine = standing.is === 'mine';
  const mineNow = useRef(false);
  mineNow.current = isMine;
  const cameUpAt = useRef(Number.POSITIVE_INFINITY);
  const isHere = useRef(true);
  const isGoing = useRef(false);

  useEffect(() => {
    // Prepared ahead of time: what fails here is tried again, and told, when one goes on.
    if (isMine) void nextTask(tools, task.queue, task.id).catch(() => undefined);
  }, [isMine, tools, task.queue, task.id]);
  useEffect(() => {
    const leave = (): void => void giveBackNext(api);
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [api]);
  useEffect(() => {
    cameUpAt.current = Date.now();
    isHere.current = true;
    return () => {
      isHere.current = false;
      if (onTheWay === task.id) {
        onTheWay = null;
        return;
      }
      void giveBackNext(api);
      if (mineNow.current && !isOnItsWay(task.id)) void api('releaseTask', { at: { id: task.id }, keepalive: true }).catch(() => undefined);
    };
  }, [api, task.id]);

  /** True where one went on; the page stays as it is where the next task could not be asked for. */
  const goOn = async (): Promise<boolean> => {
    if (isGoing.current) return false;
    isGoing.current = true;
    try {
      const next = await nextTask(tools, task.queue, task.id);
      // Who went elsewhere meanwhile is not fetched back; leaving gave the task back.
      if (!isHere.current) return false;
      if (next === null) {
        onSaid(say(taskWords.nothingNext));
        void navigate({ to: '/' });
        return true;
      }
      takeNext();
      onTheWay = task.id;
      void navigate({ to: `/tasks/${next}` });
      return true;
    } catch (error) {
      onSaid(errorText(error));
      return false;
    } finally {
      isGoing.current = false;
    }
  };
  const take = (outcome: 'approve' | 'return', version: number): void => {
    const body = decisionOf(outcome, version, { items, draft, verdict: task.filing.verdict });
    const decision = { task: task.id, queue: task.queue, by: person.id, body };
    const isTaken = decideLater((how) => api('decideTask', how), decision, {
      onSent: (id) => {
        dropDrafts(id);
        queries.removeQueries({ queryKey: ['task', id], type: 'inactive' });
        // It may be open still, where there was no way on.
        void queries.invalidateQueries({ queryKey: ['task', id] });
        void queries.invalidateQueries({ queryKey: ['queues'] });
        void queries.invalidateQueries({ queryKey: ['tasks'] });
      },
      onRefused: (id) => void queries.invalidateQueries({ queryKey: ['task', id] }),
    });
    if (isTaken) void goOn();
  };
  const decide = (outcome: 'approve' | 'return'): void => {
    const at = { cameUpAt: cameUpAt.current, now: Date.now() };
    const answer = answerTo(outcome, { ...at, standing: standing.is, isOnItsWay: isOnItsWay(task.id), unresolved, returns });
    if (answer === 'after-claim') setWish(outcome);
    onSaid(answer === 'taken' ? '' : say(answer === 'after-claim' ? taskWords.claiming : answer));
    if (answer === 'taken' && standing.is === 'mine') take(outcome, standing.version);
  };
  // A decision that came before the claim waits for it.
  useEffect(() => {
    if (wish === null || standing.is === 'unknown') return;
    setWish(null);
    decide(wish);
  });
  const skip = async (): Promise<void> => {
    passOver(task.id);
    const wasMine = mineNow.current && !isOnItsWay(task.id);
    if ((await goOn()) && wasMine) void api('releaseTask', { at: { id: task.id } }).catch(() => undefined);
  };
  return { decide, skip, isOnItsWay: isSent };
};
