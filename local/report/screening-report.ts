import { enteredValues } from '#local/entered-values';
import { LEVELS, OUTCOMES, typeLabel } from '#local/labels';
import { printable } from '#local/printable';
import type { Screening } from '#local/screening';
import { kindLabel } from '#shared/messages/labels';
import type { Finding, MaterialNeed, Outcome, Verdict } from '#shared/verdict/verdict';
import { deadlineLines, promotionLines, sheetLines, stepLines, trafficLines } from './course-report';
import { documentReport } from './document-report';
import type { Mood, Paint } from './style';

/** How an outcome is meant. */
export const OUTCOME_MOODS: Readonly<Record<Outcome, Mood>> = {
  pass: 'good',
  'needs-review': 'doubt',
  'needs-material': 'doubt',
  blocked: 'bad',
};
const LEVEL_MOODS = { info: 'quiet', warn: 'quiet', review: 'doubt', material: 'doubt', block: 'bad' } as const;

const headline = (verdict: Verdict, paint: Paint): string => {
  const { filing, outcome, rulePack } = verdict;
  const type = typeLabel(verdict);
  const { zh, en } = OUTCOMES[outcome];
  const about = paint('quiet', `${type.zh} ${type.en} · 规则 rules ${rulePack.id}`);
  return `${paint(OUTCOME_MOODS[outcome], `● ${zh} ${en}`)}  ${paint('strong', printable(filing))}  ${about}`;
};

const findingLines = ({ rule, level, code, about, message, suggestion }: Finding, paint: Paint): string[] => [
  `    ${paint(LEVEL_MOODS[level], `${LEVELS[level].zh} ${LEVELS[level].en}`)} ${paint('quiet', `${rule} ${code}${about === undefined ? '' : ` · ${printable(about)}`}`)}`,
  `      ${printable(message.zh)}`,
  `      ${printable(message.en)}`,
  ...(suggestion === undefined ? [] : [`      → ${printable(suggestion.zh)}`, `        ${printable(suggestion.en)}`]),
];

const needLabel = (need: MaterialNeed): string =>
  (Array.isArray(need) ? need : [need]).map((kind) => `${kindLabel(kind).zh} ${kindLabel(kind).en}`).join(' / ');

const section = (title: string, lines: readonly string[], paint: Paint): string[] =>
  lines.length === 0 ? [] : [`  ${paint('strong', title)}`, ...lines];

/** One filing on a terminal: outcome, findings with what to do, materials, how the filing goes on as far as the verdict says, and per document what was read beside what was typed. */
export const screeningReport = ({ filing, verdict, files }: Screening, paint: Paint): string => {
  const documents = files.flatMap((file) =>
    file.documents.flatMap((index) => {
      const entry = verdict.documents[index];
      return entry === undefined ? [] : [documentReport(entry, enteredValues(filing, verdict, index, file.material), paint)];
    }),
  );
  const needs = (list: readonly MaterialNeed[]): string[] => list.map((need) => `    ${needLabel(need)}`);
  return [
    headline(verdict, paint),
    ...section(
      '发现 Findings',
      verdict.findings.flatMap((finding) => findingLines(finding, paint)),
      paint,
    ),
    ...section('还缺 Missing', needs(verdict.missingMaterials), paint),
    ...section('需要 Required', needs(verdict.requiredMaterials), paint),
    ...section('稍后需要 Needed later', needs(verdict.laterMaterials), paint),
    ...section('办理步骤 Steps', stepLines(verdict, filing, paint), paint),
    ...section('期限 Deadlines', deadlineLines(verdict), paint),
    ...section('备多久送多久 Free server days', promotionLines(verdict), paint),
    ...section('域名访问 Traffic', trafficLines(verdict, filing, paint), paint),
    ...section('核验单拟填 Verification sheet, proposed', sheetLines(filing, verdict, paint), paint),
    ...section('材料 Documents', documents, paint),
    `  ${paint('quiet', `用时 ${verdict.timing.totalMs} 毫秒 / took ${verdict.timing.totalMs} ms`)}`,
    '',
  ].join('\n');
};
