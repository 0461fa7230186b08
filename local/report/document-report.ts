import { differenceOf } from '#local/difference';
import type { EnteredValues } from '#local/entered-values';
import { reasonLabel } from '#local/labels';
import { printable } from '#local/printable';
import { kindLabel } from '#shared/messages/labels';
import { fieldLabel } from '#shared/messages/labels-fields';
import { problemLabel } from '#shared/messages/labels-problems';
import type { DocumentEntry, Sentence } from '#shared/verdict/verdict';
import { columns, type Paint, padded } from './style';

const inBoth = ({ zh, en }: Sentence): string => `${zh} ${en}`;

const against = (field: string, read: string, entered: string | undefined, paint: Paint): string => {
  if (entered === undefined) return '';
  const { result } = differenceOf(field, entered, read);
  if (result === 'differs') return `  ${paint('bad', `≠ 填写 entered: ${printable(entered)}`)}`;
  return `  ${paint('quiet', result === 'same' ? '= 填写 entered' : '≈ 填写 entered')}`;
};

const fieldLines = ({ fields }: DocumentEntry, entered: EnteredValues, paint: Paint): string[] => {
  const labels = Object.keys(fields).map((name) => inBoth(fieldLabel(name)));
  const width = Math.max(0, ...labels.map(columns));
  return Object.entries(fields).map(([name, { value, confidence, trusted, reason }], index) => {
    const label = paint('quiet', padded(labels[index] ?? name, width));
    const trust = trusted ? '' : `  ${paint('doubt', `? ${inBoth(reasonLabel(reason))} (${confidence.toFixed(2)})`)}`;
    return `      ${label}  ${printable(value)}${against(name, value, entered[name], paint)}${trust}`;
  });
};

/** One document on a terminal: its file, what it is, what is wrong with it, and its fields with the entered value where it was typed. */
export const documentReport = (document: DocumentEntry, entered: EnteredValues, paint: Paint): string => {
  const { kind, kindConfidence, quality, rotation } = document;
  const named =
    kind === 'unknown'
      ? paint('doubt', inBoth(kindLabel(kind)))
      : `${inBoth(kindLabel(kind))} ${paint('quiet', kindConfidence.toFixed(2))}`;
  const turned = rotation === 0 ? '' : paint('quiet', ` · 已转正 turned ${rotation}°`);
  const problems = quality.problems.map((problem) => inBoth(problemLabel(problem).problem)).join('; ');
  const usable = quality.usable ? '' : `      ${paint('bad', '不可用 not usable')}`;
  const state = problems === '' ? usable : `${usable === '' ? '     ' : usable} ${paint(quality.usable ? 'doubt' : 'bad', problems)}`;
  return [
    `    ${paint('strong', printable(document.file))}  ${named}${turned}`,
    ...(state === '' ? [] : [state]),
    ...fieldLines(document, entered, paint),
  ].join('\n');
};
