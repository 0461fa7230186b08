import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '#console/api/api-problem';
import type { Client } from '#console/api/client';
import type { TaskView } from '#shared/api/task-view';
import type { Decision } from '#shared/review/task';

/** How one stands to a task: it is mine at a version, somebody else holds it, it is over, or I only look. */
export type Standing =
  | { readonly is: 'unknown' }
  | { readonly is: 'mine'; readonly version: number; readonly until: string }
  | { readonly is: 'held'; readonly by: string; readonly until: string }
  | { readonly is: 'decided'; readonly by: string; readonly at: string; readonly outcome?: Decision['outcome'] }
  | { readonly is: 'closed' }
  | { readonly is: 'looking' };

const RENEW_MS = 60_000;

/** A claim that got no clear answer (no network, another claim at the same moment) is tried again after this. */
const AGAIN_MS = 1500;

const standingAfter = (error: unknown): Standing | null => {
  if (!(error instanceof ApiProblem)) return null;
  const { code, holder, leaseUntil, decidedBy, decidedAt, outcome } = error.problem;
  if (code === 'task-held' && holder !== undefined && leaseUntil !== undefined) return { is: 'held', by: holder, until: leaseUntil };
  if (code === 'task-decided')
    return { is: 'decided', by: decidedBy ?? '', at: decidedAt ?? '', ...(outcome === undefined ? {} : { outcome }) };
  if (code === 'task-closed') return { is: 'closed' };
  return code === 'role-missing' ? { is: 'looking' } : null;
};

/** Claims a task when it is opened, prolongs the claim while somebody works on the page, and knows when somebody else has it. */
export const useLease = (api: Client, task: TaskView | undefined, mayWork: boolean) => {
  const [held, setHeld] = useState<{ readonly task: string; readonly standing: Standing }>({ task: '', standing: { is: 'unknown' } });
  const [unclear, setUnclear] = useState(0);
  const id = task?.id;
  const standing: Standing = held.task === id ? held.standing : { is: 'unknown' };
  const renewedAt = useRef(0);
  const take = useCallback((of: string, next: Standing) => setHeld({ task: of, standing: next }), []);
  const claim = useCallback(async () => {
    if (id === undefined) return;
    try {
      const { version, leaseUntil = '' } = await api('claimTask', { at: { id } });
      renewedAt.current = Date.now();
      take(id, { is: 'mine', version, until: leaseUntil });
    } catch (error) {
      const next = standingAfter(error);
      if (next === null) setUnclear((times) => times + 1);
      else take(id, next);
    }
  }, [api, id, take]);
  useEffect(() => {
    if (unclear === 0) return;
    const timer = setTimeout(() => void claim(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [unclear, claim]);
  useEffect(() => {
    if (task === undefined) return;
    if (task.decision !== undefined) take(task.id, { is: 'decided', ...task.decision });
    else if (task.closed !== undefined) take(task.id, { is: 'closed' });
    else if (!mayWork) take(task.id, { is: 'looking' });
    else void claim();
  }, [task, mayWork, claim, take]);
  const isMine = standing.is === 'mine';
  useEffect(() => {
    if (!isMine || id === undefined) return;
    const renew = async (): Promise<void> => {
      if (Date.now() - renewedAt.current < RENEW_MS) return;
      renewedAt.current = Date.now();
      try {
        const { version, leaseUntil = '' } = await api('renewTask', { at: { id } });
        take(id, { is: 'mine', version, until: leaseUntil });
      } catch (error) {
        const next = standingAfter(error);
        if (next !== null) take(id, next);
      }
    };
    const hear = (): void => void renew();
    window.addEventListener('keydown', hear);
    window.addEventListener('pointerdown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
      window.removeEventListener('pointerdown', hear);
    };
  }, [api, id, isMine, take]);
  return { standing, claim };
};
