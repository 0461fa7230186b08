import { LEVELS } from '#local/labels';
import { catalogue, type FindingCode } from '#shared/messages/catalogue';
import type { NotACheck } from '#shared/rules/not-a-check';
import type { SinglePack } from '#shared/rules/packs';
import type { Rule } from '#shared/rules/rule';
import { changeSections, exampleLine, overlayHead, periodText, sourceText, valueLines } from './sheet-changes';

const isCode = (code: string): code is FindingCode => Object.hasOwn(catalogue, code);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const codes = (rule: Rule): readonly string[] => {
  const rows = Object.entries(rule.codes).flatMap(([code, levels]) => {
    if (!isCode(code)) return [];
    const { message } = catalogue[code];
    const level = (levels ?? []).map((one) => `${LEVELS[one].zh} (${one})`).join(', ');
    return [`| \`${code}\` | ${level} | ${cell(message.zh)} | ${cell(message.en)} |`];
  });
  return rows.length === 0 ? [] : ['', '| Code | 级别 Level | 提示 | Message |', '|---|---|---|---|', ...rows];
};

const section = (rule: Rule): string => {
  const { id, inPlainWords, source, inForce } = rule;
  return [
    `## ${id}`,
    '',
    `**${inPlainWords.zh}**`,
    '',
    inPlainWords.en,
    '',
    `- 依据 Source: ${sourceText(source)}`,
    `- 生效 In force: ${periodText(inForce)}`,
    ...valueLines(rule.values),
    ...codes(rule),
    '',
    '例 Examples:',
    '',
    ...rule.examples.map(exampleLine),
  ].join('\n');
};

const withoutCheck = ({ rule, inPlainWords, source, where, files }: NotACheck): string =>
  [
    `### ${rule}`,
    '',
    `**${inPlainWords.zh}**`,
    '',
    inPlainWords.en,
    '',
    `- 依据 Source: ${sourceText(source)}`,
    `- 所在 Where: ${where.zh} ${where.en}`,
    ...(files.length === 0 ? [] : [`- 文件 Files: ${files.map((file) => `\`${file}\``).join(', ')}`]),
  ].join('\n');

const notChecked = (rows: readonly NotACheck[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        '# 不作检查 Not a check',
        '',
        '下列条款本身不产生核验结果：由流程、时限、状态或文件体现，或无需处理。',
        '',
        'These numbers find nothing by themselves: a step, a time limit, a state or a document holds them, or nothing needs to be done.',
        '',
        ...rows.map((row) => `${withoutCheck(row)}\n`),
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
    ...overlayHead(definition),
    ...added.map((rule) => `${section(rule)}\n`),
    ...changeSections(definition),
    ...notChecked(notChecks),
  ].join('\n');
