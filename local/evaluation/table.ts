import { FIELD_GROUPS } from './field-groups';
import { type Evaluation, type FieldScore, type GroupScore, NAMES_OUTSIDE } from './score';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const fieldRow = (name: string, score: FieldScore): readonly string[] => [
  name,
  String(score.expected),
  percent(score.exact, score.expected),
  `${(100 * score.characterErrorRate).toFixed(2)} %`,
  percent(score.trusted, score.expected),
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
  ...FIELD_GROUPS.map((field) => percent(group.groups[field]?.exact ?? 0, group.groups[field]?.expected ?? 0)),
  percent(group.all.trusted, group.all.expected),
  String(group.all.silentErrors),
  percent(group.refused, group.unreadable),
  percent(group.falseRefusals, readableOf(group)),
  String(group.msMedian),
  String(group.msP95),
];

const GROUP_HEAD = ['documents', 'kind', 'exact', ...FIELD_GROUPS, 'trusted', 'silent', 'refused', 'false ref.', 'ms median', 'ms p95'];
const FIELD_HEAD = ['expected', 'exact', 'CER', 'trusted', 'absent', 'silent'];

const groupTable = (title: string, groups: readonly (readonly [string, GroupScore])[]): string =>
  aligned([[title, ...GROUP_HEAD], ...groups.map(([name, group]) => groupRow(name, group))]);

const fieldTable = (title: string, fields: Readonly<Record<string, FieldScore>>): string =>
  aligned([[title, ...FIELD_HEAD], ...Object.entries(fields).map(([name, score]) => fieldRow(name, score))]);

const silentList = ({ silentErrors }: Evaluation): string =>
  silentErrors.length === 0
    ? 'silent errors: none'
    : [
        'silent errors',
        ...silentErrors.map(
          ({ file, kind, field, expected, read, confidence, reason }) =>
            `  ${file} ${kind} ${field}: ${expected} → ${read} (${confidence}, ${reason})`,
        ),
      ].join('\n');

/** The evaluation as plain text tables. Names outside the recogniser's alphabet stand in a line of their own. */
export const evaluationTable = (evaluation: Evaluation): string => {
  const kinds = Object.entries(evaluation.kinds);
  return [
    groupTable('level', [['all', evaluation.all], ...Object.entries(evaluation.levels)]),
    groupTable('part', Object.entries(evaluation.parts)),
    groupTable('kind', kinds),
    fieldTable('fields', evaluation.all.groups),
    ...kinds.filter(([, group]) => Object.keys(group.fields).length > 0).map(([kind, group]) => fieldTable(kind, group.fields)),
    groupTable('tag', Object.entries(evaluation.tags)),
    `names: those whose characters the recogniser knows; the others: ${NAMES_OUTSIDE}`,
    silentList(evaluation),
  ].join('\n\n');
};
