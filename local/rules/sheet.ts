import { LEVELS } from '#local/labels';
import { catalogue, type FindingCode } from '#shared/messages/catalogue';
import type { PackDefinition } from '#shared/rules/definition';
import type { NotACheck, WorkedCase } from '#shared/rules/not-a-check';
import type { SinglePack } from '#shared/rules/packs';
import type { Rule } from '#shared/rules/rule';
import type { Level } from '#shared/verdict/verdict';
import { changeSections, exampleLine, packHead, periodText, readingLine, sourceText, valueLines } from './sheet-changes';
import { chapterList, citedRows, readingGuide, sourceList } from './sheet-guide';

const isCode = (code: string): code is FindingCode => Object.hasOwn(catalogue, code);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const codeTable = (given: readonly (readonly [string, readonly Level[] | undefined])[]): readonly string[] => {
  const rows = given.flatMap(([code, levels]) => {
    if (!isCode(code)) return [];
    const { message } = catalogue[code];
    const level = levels?.map((one) => `${LEVELS[one].zh} (${one})`).join(', ') ?? '–';
    return [`| \`${code}\` | ${level} | ${cell(message.zh)} | ${cell(message.en)} |`];
  });
  return rows.length === 0 ? [] : ['', '| Code | 级别 Level | 提示 | Message |', '|---|---|---|---|', ...rows];
};

const section = (rule: Rule): string => {
  const { id, inPlainWords, source, reading, inForce } = rule;
  return [
    `## ${id}`,
    '',
    `**${inPlainWords.zh}**`,
    '',
    inPlainWords.en,
    '',
    `- 依据 Source: ${sourceText(source)}`,
    ...readingLine(reading),
    `- 生效 In force: ${periodText(inForce)}`,
    ...valueLines(rule.values),
    ...codeTable(Object.entries(rule.codes)),
    '',
    '例 Examples:',
    '',
    ...rule.examples.map((example) => exampleLine(rule, example)),
  ].join('\n');
};

const givesText = (gives: WorkedCase['gives']): string =>
  Object.entries(gives)
    .flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([key, one]) => `\`${name}.${key}\` = ${one}`)
        : [`\`${name}\` = ${value}`],
    )
    .join(', ');

const withoutCheck = (
  { rule, inPlainWords, source, reading, where, files, codes = [], cases = [] }: NotACheck,
  inForce: PackDefinition['inForce'],
): string =>
  [
    `### ${rule}`,
    '',
    `**${inPlainWords.zh}**`,
    '',
    inPlainWords.en,
    '',
    `- 依据 Source: ${sourceText(source)}`,
    ...readingLine(reading),
    `- 生效 In force: ${periodText(inForce)}`,
    `- 所在 Where: ${where.zh} ${where.en}`,
    ...(files.length === 0 ? [] : [`- 文件 Files: ${files.map((file) => `\`${file}\``).join(', ')}`]),
    ...codeTable(codes.map((code) => [code, undefined])),
    ...(cases.length === 0 ? [] : ['', '例 Examples:', '', ...cases.map(({ zh, en, gives }) => `- ${zh} (${en}) → ${givesText(gives)}`)]),
  ].join('\n');

const notChecked = (rows: readonly NotACheck[], inForce: PackDefinition['inForce']): readonly string[] =>
  rows.length === 0
    ? []
    : [
        '# 不作检查 Not a check',
        '',
        '下列条款本身不产生核验结果：由流程、时限、状态或文件体现，或无需处理。',
        '',
        'These numbers find nothing by themselves: a step, a time limit, a state or a document holds them, or nothing needs to be done.',
        '',
        ...rows.map((row) => `${withoutCheck(row, inForce)}\n`),
      ];

/** The sheet of a pack that can be read without the code: every rule of its own with its sentence, source, period, numbers, codes and examples; of an overlay also what it changes. */
export const sheetOf = ({ definition, hash, added, notChecks }: SinglePack): string =>
  [
    `# 规则表 Rule sheet: ${definition.id}`,
    '',
    `规则包 \`${definition.id}\`，摘要 \`${hash}\`，共 ${added.length} 条规则。由 \`npm run rules -- sheet\` 生成，请勿手工修改。`,
    '',
    `Pack \`${definition.id}\`, hash \`${hash}\`, ${added.length} rules. Written by \`npm run rules -- sheet\`; do not edit. The rule numbers are permanent: they stand in verdicts and in the audit trail.`,
    '',
    ...packHead(definition),
    ...readingGuide(),
    ...chapterList(definition),
    ...added.map((rule) => `${section(rule)}\n`),
    ...changeSections(definition),
    ...notChecked(notChecks, definition.inForce),
    ...sourceList(citedRows(definition, added, notChecks)),
  ].join('\n');
