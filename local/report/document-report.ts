import { differenceOf } from '#local/difference';
import type { EnteredValues } from '#local/entered-values';
import { fieldLabel, kindLabel, problemLabel, reasonLabel } from '#local/labels';
import { printable } from '#local/printable';
import type { DocumentEntry } from '#shared/verdict/verdict';
import { columns, type Paint, padded } from './style';

const against = (field: string, read: string, entered: string | undefined, paint: Paint): string => {
  if (entered === undefined) return '';
  const { result } = differenceOf(field, entered, read);
  if (result === 'differs') return `  ${paint('bad', `≠ 填写 entered: ${printable(entered)}`)}`;
  return `  ${paint('quiet', result === 'same' ? '= 填写 entered' : '≈ 填写 entered')}`;
};

const fieldLines = ({ fields }: DocumentEntry, entered: EnteredValues, paint: Paint): string[] => {
  const labels = Object.keys(fields).map((name) => `${fieldLabel(name).zh} ${fieldLabel(name).en}`);
  const width = Math.max(0, ...labels.map(columns));
  return Object.entries(fields).map(([name, { value, confidence, trusted, reason }], index) => {
    const label = paint('quiet', padded(labels[index] ?? name, width));
    const trust = trusted ? '' : `  ${paint('doubt', `? ${reasonLabel(reason).zh} ${reasonLabel(reason).en} (${confidence.toFixed(2)})`)}`;
    return `      ${label}  ${printable(value)}${against(name, value, entered[name], paint)}${trust}`;
  });
};

/** One document on a terminal: its file, what it is, what is wrong with it, and its fields with the entered value where it was typed. */
export const documentReport = (document: DocumentEntry, entered: EnteredValues, paint: Paint): string => {
  const { kind, kindConfidence, quality, rotation } = document;
  const label = kindLabel(kind);
  const named =
    kind === 'unknown' ? paint('doubt', '未能识别 unknown') : `${label.zh} ${label.en} ${paint('quiet', kindConfidence.toFixed(2))}`;
  const turned = rotation === 0 ? '' : paint('quiet', ` · 已转正 turned ${rotation}°`);
  const problems = quality.problems.map((problem) => `${problemLabel(problem).zh} ${problemLabel(problem).en}`).join('; ');
  const usable = quality.usable ? '' : `      ${paint('bad', '不可用 not usable')}`;
  const state = problems === '' ? usable : `${usable === '' ? '     ' : usable} ${paint(quality.usable ? 'doubt' : 'bad', problems)}`;
  return [
    `    ${paint('strong', printable(document.file))}  ${named}${turned}`,
    ...(state === '' ? [] : [state]),
    ...fieldLines(document, entered, paint),
  ].join('\n');
};
