import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '#console/api/client';
import type { TaskView } from '#shared/api/task-view';
import { claimedBy, renewedBy, type Standing, wentOn } from './standing';

const RENEW_MS = 60_000;

/** A claim that got no clear answer (no network, another claim at the same moment) is tried again after this. */
const AGAIN_MS = 1500;

/** So long a task that went on may take to be loaded again, and so often it is tried. */
const [LOAD_MS, MOST_LOADS] = [5000, 3];

type LeaseOptions = {
  readonly me: string;
  readonly mayWork: boolean;
  /** Loads the task again: it went on after it was shown. */
  readonly onOld: () => void;
};

/** Claims a task when it is opened, prolongs the claim while somebody works on the page, and knows when somebody else has it. */
export const useLease = (api: Client, task: TaskView, { me, mayWork, onOld }: LeaseOptions) => {
  const [held, setHeld] = useState<{ readonly task: string; readonly standing: Standing }>({ task: '', standing: { is: 'unknown' } });
  const [again, setAgain] = useState<{ readonly ms: number } | null>(null);
  const { id } = task;
  const standing: Standing = held.task === id ? held.standing : { is: 'unknown' };
  const renewedAt = useRef(0);
  const loads = useRef({ version: 0, times: 0 });
  const shown = useRef({ task, onOld });
  shown.current = { task, onOld };
  const take = useCallback(
    (next: Standing) => {
      const isOld = next.is === 'mine' && wentOn(shown.current.task, next.version, me);
      const times = next.is === 'mine' && next.version === loads.current.version ? loads.current.times : 0;
      if (!isOld || times >= MOST_LOADS) {
        setHeld({ task: id, standing: next });
        return;
      }
      // With the task, the claim comes again; where it does not come, after a while.
      loads.current = { version: next.version, times: times + 1 };
      setHeld({ task: id, standing: { is: 'unknown' } });
      setAgain({ ms: LOAD_MS });
      shown.current.onOld();
    },
    [id, me],
  );
  const ask = useCallback((name: 'claimTask' | 'renewTask') => () => api(name, { at: { id } }), [api, id]);
  const claim = useCallback(async () => {
    renewedAt.current = Date.now();
    const next = await claimedBy(ask('claimTask'));
    if (next === null) setAgain({ ms: AGAIN_MS });
    else {
      setAgain(null);
      take(next);
    }
  }, [ask, take]);
  useEffect(() => {
    if (again === null) return;
    const timer = setTimeout(() => void claim(), again.ms);
    return () => clearTimeout(timer);
  }, [again, claim]);
  useEffect(() => {
    if (task.decision !== undefined) take({ is: 'decided', ...task.decision });
    else if (task.closed !== undefined) take({ is: 'closed' });
    else if (!mayWork) take({ is: 'looking' });
    else void claim();
  }, [task, mayWork, claim, take]);
  const isMine = standing.is === 'mine';
  useEffect(() => {
    if (!isMine) return;
    const renew = async (): Promise<void> => {
      if (Date.now() - renewedAt.current < RENEW_MS) return;
      renewedAt.current = Date.now();
      const next = await renewedBy(ask('renewTask'), ask('claimTask'));
      if (next !== null) take(next);
    };
    const hear = (): void => void renew();
    window.addEventListener('keydown', hear);
    window.addEventListener('pointerdown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
      window.removeEventListener('pointerdown', hear);
    };
  }, [ask, isMine, take]);
  return { standing, claim };
};
