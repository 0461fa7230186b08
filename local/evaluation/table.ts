import type { Evaluation, FieldScore, GroupScore } from './score';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const fieldRow = (name: string, score: FieldScore): readonly string[] => [
  name,
  String(score.expected),
  percent(score.exact, score.expected),
  `${(100 * score.characterErrorRate).toFixed(2)} %`,
  String(score.absent),
  String(score.silentErrors),
];

const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length))) ?? [];
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n');
};

const readableOf = (group: GroupScore): number => group.documents - group.unreadable;

const groupRow = (name: string, group: GroupScore): readonly string[] => [
  name,
  String(group.documents),
  percent(group.kindCorrect, readableOf(group)),
  percent(group.all.exact, group.all.expected),
  String(group.all.silentErrors),
  percent(group.refused, group.unreadable),
  percent(group.falseRefusals, readableOf(group)),
  String(group.msMedian),
  String(group.msP95),
];

const GROUP_HEAD = ['', 'documents', 'kind right', 'fields exact', 'silent errors', 'refused', 'false refusals', 'ms median', 'ms p95'];

/** The evaluation as plain text tables. */
export const evaluationTable = (evaluation: Evaluation): string => {
  const kinds = Object.entries(evaluation.kinds);
  const perField = kinds.map(([kind, group]) => {
    const rows = Object.entries(group.fields).map(([name, score]) => fieldRow(name, score));
    return rows.length === 0 ? '' : `\n${kind}\n${aligned([['field', 'expected', 'exact', 'CER', 'absent', 'silent'], ...rows])}\n`;
  });
  return [
    aligned([GROUP_HEAD, groupRow('all', evaluation.all), ...kinds.map(([kind, group]) => groupRow(kind, group))]),
    ...perField,
    aligned([GROUP_HEAD, ...Object.entries(evaluation.tags).map(([tag, group]) => groupRow(tag, group))]),
  ].join('\n');
};
