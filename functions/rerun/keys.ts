/** Where plans, what a run works through, and reports stand in the derived bucket. They hold ids and codes only. */
export const planKey = (plan: string): string => `reruns/plans/${plan}.json`;
export const workKey = (run: string): string => `reruns/runs/${run}/work.json`;
export const partKey = (run: string, attempt: number, part: 'canary' | 'rest'): string => `reruns/runs/${run}/${part}-${attempt}.json`;
export const reportKey = (run: string): string => `reruns/runs/${run}/report.json`;
