import { provinceLabel } from '#shared/messages/labels';
import type { Period } from '#shared/rules/dated';
import type { PackDefinition, Replacement, SwitchOff } from '#shared/rules/definition';
import type { RuleExample, ValueRows } from '#shared/rules/rule';
import type { Source } from '#shared/rules/sources';

/** A period in words: its first day, and the day it ends where it does. */
export const periodText = ({ from, until }: Period): string => `自 ${from} 起${until === undefined ? '' : ` 至 ${until}（不含）`}`;

/** Where a rule stands, with a few of its words. */
export const sourceText = ({ chapter, dated, quote, row }: Source): string =>
  `${chapter}（${dated}${row === undefined ? '' : `，${row}`}）：“${quote}”`;

/** A value as the sheets print it. */
export const valueText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** A rule's numbers and lists, one line per dated row. */
export const valueLines = (values: ValueRows): readonly string[] => {
  const rows = Object.entries(values).flatMap(([name, dated]) =>
    dated.map(({ from, value }) => `- \`${name}\` 自 ${from} 起：\`${valueText(value)}\``),
  );
  return rows.length === 0 ? [] : ['', '数值与名单 Numbers and lists:', '', ...rows];
};

/** A worked case with what is found. */
export const exampleLine = ({ zh, en, finds }: RuleExample): string => {
  const result = finds.length === 0 ? '通过 passes' : finds.map((code) => `\`${code}\``).join(', ');
  return `- ${zh} (${en}) → ${result}`;
};

const change = (title: string, { inPlainWords, source, examples }: Replacement | SwitchOff, body: readonly string[]): string =>
  [
    `## ${title}`,
    '',
    `**${inPlainWords.zh}**`,
    '',
    inPlainWords.en,
    '',
    `- 依据 Source: ${sourceText(source)}`,
    ...body,
    '',
    '例 Examples:',
    '',
    ...examples.map(exampleLine),
    '',
  ].join('\n');

/** What an overlay changes in the pack it is based on: one section per rule. */
export const changeSections = ({ replaces = [], switchesOff = [] }: PackDefinition): readonly string[] => [
  ...replaces.map((one) => change(`${one.rule}：改变数值 other values`, one, valueLines(one.values))),
  ...switchesOff.map((one) => change(`${one.rule}：停用 switched off`, one, [`- 停用 Off: ${periodText(one.inForce)}`])),
];

/** What an overlay is: its base, period, scope and source. */
export const overlayHead = ({ id, title, basedOn, inForce, issued, provinces, source }: PackDefinition): readonly string[] => {
  if (basedOn === undefined) return [];
  const where = provinces?.map((code) => `${provinceLabel(code).zh} ${provinceLabel(code).en}`).join('、') ?? '全国 everywhere';
  return [
    `**${title.zh}**`,
    '',
    title.en,
    '',
    `- 叠加于 Laid over: \`${basedOn}\``,
    `- 默认关闭 Off by default: \`npm run screen -- FOLDER --pack ${id}\``,
    `- 生效 In force: ${periodText(inForce)}`,
    `- 最新依据 Latest source: ${issued}`,
    `- 适用 For: ${where}`,
    `- 依据 Source: ${sourceText(source)}`,
    '',
    '“src n” 是后续实践来源表的行号；以所引通知为准。 “src n” is a row of the list of sources of later practice; the notice named is the authority.',
    '',
  ];
};
