import { csvCell } from '#shared/web/csv';
import { flips, type RerunPlan } from './plan';

const COLUMNS = ['filing', 'why', 'state', 'province', 'nature', 'steps', 'pictures', 'before', 'after', 'direction', 'because'] as const;

const rowsOf = ({ filings }: RerunPlan): readonly (readonly string[])[] =>
  filings.map(({ filing, why, state, province, nature, steps, pictures, before, after, direction, because }) => [
    ...[filing, why.join(' '), state, province, nature, steps.join(' '), String(pictures)],
    ...[before ?? '', after ?? '', direction, because.join(' ')],
  ]);

// Codes and numbers stand as they are, so that the file is easy to search; whatever else is in a cell is made safe as in every export.
const cell = (text: string): string => (/^[\w.:#]*$/.test(text) ? text : csvCell(text));

/** Comma-separated values with a header, by RFC 4180, for programs: without the mark of UTF-8. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** A plan as comma-separated values, a row for each filing. */
export const planCsv = (plan: RerunPlan): string => csvText(COLUMNS, rowsOf(plan));

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');

const MOST_ROWS = 20;

/** A plan for the terminal: what it comes to, and the first filings that flip. */
export const planText = (plan: RerunPlan): string => {
  const { id, target, active, totals, filings } = plan;
  const flipping = filings.filter(flips);
  const shown = flipping.slice(0, MOST_ROWS);
  const wide = Math.max(6, ...shown.map(({ filing }) => filing.length));
  return [
    `计划 plan ${id} · 规则包 pack ${target.pack.id}@${target.pack.hash}${active ? '' : '（未启用，仅推演 not active: what-if only）'}`,
    `备案 filings ${totals.filings} · 需处理 to do ${totals.toDo} · ${listed(totals.steps)}`,
    `结论变化 flips: 变好 better ${totals.flips.better} · 变差 worse ${totals.flips.worse} · 读后方知 unknown until read ${totals.unknown}`,
    ...(flipping.length === 0 ? [] : [`  ${listed(totals.byFlip)}`, `  规则 by rule: ${listed(totals.byRule)}`]),
    `重读图片 pictures to read again ${totals.pictures} · 预计 estimated ${totals.seconds} s · 费用 cost ${totals.cost}`,
    ...shown.map(
      ({ filing, state, before, after, direction, because, steps }) =>
        `  ${filing.padEnd(wide)}  ${state.padEnd(22)} ${before} → ${after} (${direction}) ${because.join(' ')} [${steps.join(' ')}]`,
    ),
    ...(flipping.length > shown.length ? [`  … 另有 and ${flipping.length - shown.length} more (--csv, --json)`] : []),
  ].join('\n');
};
