import type { ReviewTask, Worst } from './task';

/** The worse, the earlier. */
const RANK: Readonly<Record<Worst, number>> = { block: 0, material: 1, review: 2, warn: 3, info: 4, none: 5 };

/** The worst of some levels; `none` of none. */
export const worstOf = (levels: readonly Worst[]): Worst =>
  levels.reduce<Worst>((worst, level) => (RANK[level] < RANK[worst] ? level : worst), 'none');

/** A task's place in its queue, as text that sorts: due time, then severity, then id. */
export const orderKey = ({ dueAt, worst, id }: Pick<ReviewTask, 'dueAt' | 'worst' | 'id'>): string => `${dueAt}#${RANK[worst]}#${id}`;
