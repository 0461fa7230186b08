import { LEVELS } from '#local/labels';
import { provinceLabel } from '#shared/messages/labels';
import type { Period } from '#shared/rules/dated';
import type { PackDefinition, Replacement, SwitchOff } from '#shared/rules/definition';
import { factsOf } from '#shared/rules/facts/facts';
import { packNamed } from '#shared/rules/packs';
import type { Reading, Rule, RuleExample, ValueRows } from '#shared/rules/rule';
import type { Source } from '#shared/rules/sources';
import { valueName, valueWords } from './value-words';

/** A period in words: its first day, and the day it ends where it does. */
export const periodText = ({ from, until }: Period): string =>
  `自 ${from} 起${until === undefined ? '' : ` 至 ${until}（不含 not included）`}`;

/** Where a rule stands, with a few of its words. */
export const sourceText = ({ chapter, dated, quote, row }: Source): string =>
  `${chapter}（${dated}${row === undefined ? '' : `，${row}`}）：“${quote}”`;

/** A value as the difference of two packs prints it. */
export const valueText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** A rule's numbers and lists in words, one line per dated row. */
export const valueLines = (values: ValueRows): readonly string[] => {
  const rows = Object.entries(values).flatMap(([name, dated]) => {
    const { zh, en } = valueName(name) ?? { zh: name, en: name };
    return dated.map(({ from, value }) => `- ${zh} ${en} (\`${name}\`)，自 ${from} 起：${valueWords(value)}`);
  });
  return rows.length === 0 ? [] : ['', '数值与名单 Numbers and lists:', '', ...rows];
};

const foundIn = (rule: Rule, { filing, documents }: RuleExample): string => {
  const answer = rule.check(factsOf(filing, documents));
  if (!answer.applies) return '不适用 does not apply';
  const found = answer.findings.map(({ level, code }) => `${LEVELS[level].zh} ${level}: \`${code}\``);
  return found.length === 0 ? '通过 passes' : found.join(', ');
};

/** A worked case with what the rule makes of it. */
export const exampleLine = (rule: Rule, example: RuleExample): string => {
  const { zh, en } = example;
  const said = zh === en || zh === `“${en}”` ? zh : `${zh} (${en})`;
  return `- ${said} → ${foundIn(rule, example)}`;
};

/** The adopted reading of a sentence that can be read in several ways; nothing where there is none. */
export const readingLine = (reading: Reading | undefined): readonly string[] =>
  reading === undefined
    ? []
    : [`- 采用的解释 Reading: ${reading.zh} ${reading.en}${reading.rows === undefined ? '' : `（${reading.rows.join('、')}）`}`];

const change = (pack: string, what: string, one: Replacement | SwitchOff, body: readonly string[]): string => {
  const { rule: id, inPlainWords, source, examples } = one;
  const rule = packNamed(pack)?.rules.find((other) => other.id === id);
  return [
    `## ${id}：${what}`,
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
    ...examples.flatMap((example) => (rule === undefined ? [] : [exampleLine(rule, example)])),
    '',
  ].join('\n');
};

/** What an overlay changes in the pack it is based on: one section per rule. */
export const changeSections = ({ id, replaces = [], switchesOff = [] }: PackDefinition): readonly string[] => [
  ...replaces.map((one) => change(id, '改变数值 other values', one, valueLines(one.values))),
  ...switchesOff.map((one) => change(id, '停用 switched off', one, [`- 停用 Off: ${periodText(one.inForce)}`])),
];

/** What a pack is: its title, period, scope and source, and of an overlay its base. */
export const packHead = ({ id, title, basedOn, inForce, issued, provinces, source }: PackDefinition): readonly string[] => {
  const where = provinces?.map((code) => `${provinceLabel(code).zh} ${provinceLabel(code).en}`).join('、') ?? '全国 everywhere';
  const use =
    basedOn === undefined
      ? ['- 默认使用 Used by default']
      : [`- 叠加于 Laid over: \`${basedOn}\``, `- 默认关闭 Off by default: \`npm run screen -- FOLDER --pack ${id}\``];
  return [
    `**${title.zh}**`,
    '',
    title.en,
    '',
    ...use,
    `- 生效 In force: ${periodText(inForce)}`,
    `- 最新依据 Latest source: ${issued}`,
    `- 适用 For: ${where}`,
    ...(basedOn === undefined ? [] : [`- 依据 Source: ${sourceText(source)}`]),
    '',
  ];
};
