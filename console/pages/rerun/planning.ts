import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Answer, CallOptions } from '#console/api/calls';
import { useWork } from '#console/session/session-context';

/** What is to be planned: something new, or the rest of a plan. */
export type Wanted = { readonly body: NonNullable<CallOptions<'planRerun'>['body']> } | { readonly plan: string };

type Plan = Answer<'planRerun'>;

/**
 * Plans call by call until all is planned, somebody stops it, or the page is left; what is planned until then is kept. `count`: how many so far. A call that fails after the first
 * leaves a plan that can be continued.
 */
export const usePlanning = (onPlanned: (plan: Plan) => void) => {
  const { api } = useWork();
  const [count, setCount] = useState(0);
  const isStopped = useRef(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const planning = useMutation({
    mutationFn: async (wanted: Wanted) => {
      isStopped.current = false;
      let plan = 'plan' in wanted ? await api('continueRerunPlan', { at: { id: wanted.plan } }) : await api('planRerun', wanted);
      while (!plan.complete && !isStopped.current && !isLeft.current) {
        setCount(plan.totals.filings);
        const more = await api('continueRerunPlan', { at: { id: plan.id } }).catch(() => null);
        if (more === null) return plan;
        plan = more;
      }
      return plan;
    },
    onMutate: () => setCount(0),
    onSuccess: (plan) => (isLeft.current ? undefined : onPlanned(plan)),
  });
  const stop = (): void => {
    isStopped.current = true;
  };
  return { planning, count, stop };
};
