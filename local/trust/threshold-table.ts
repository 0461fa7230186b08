import type { FittedThreshold } from './fit';

const columns = (row: readonly string[]): string =>
  row.map((cell, index) => (index === 0 || index === 2 ? cell.padEnd(52 - 10 * index) : cell.padStart(9))).join(' ');

/** The fitted thresholds as a plain text table. */
export const thresholdTable = (thresholds: Readonly<Record<string, FittedThreshold>>): string =>
  [
    columns(['field', 'threshold', 'fitted on', 'values', 'passing', 'surest wrong', 'errors at most']),
    ...Object.entries(thresholds).map(([key, row]) =>
      columns([
        key,
        row.threshold.toFixed(3),
        row.from,
        String(row.values),
        String(row.passing),
        row.surestWrong?.toFixed(3) ?? '–',
        `${(100 * row.errorRateAtMost).toFixed(2)} %`,
      ]),
    ),
  ].join('\n');
