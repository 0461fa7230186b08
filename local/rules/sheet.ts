import { LEVELS } from '#local/labels';
import { catalogue, type FindingCode } from '#shared/messages/catalogue';
import type { NotACheck } from '#shared/rules/not-a-check';
import type { RulePack } from '#shared/rules/packs';
import type { Rule, RuleExample } from '#shared/rules/rule';

const isCode = (code: string): code is FindingCode => Object.hasOwn(catalogue, code);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const valueText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const numbers = ({ values }: Rule): readonly string[] => {
  const rows = Object.entries(values).flatMap(([name, dated]) =>
    dated.map(({ from, value }) => `- \`${name}\` 自 ${from} 起：\`${valueText(value)}\``),
  );
  return rows.length === 0 ? [] : ['', '数值与名单 Numbers and lists:', '', ...rows];
};

const codes = (rule: Rule): readonly string[] => {
  const rows = Object.entries(rule.codes).flatMap(([code, levels]) => {
    if (!isCode(code)) return [];
    const { message } = catalogue[code];
    const level = (levels ?? []).map((one) => `${LEVELS[one].zh} (${one})`).join(', ');
    return [`| \`${code}\` | ${level} | ${cell(message.zh)} | ${cell(message.en)} |`];
  });
  return rows.length === 0 ? [] : ['', '| Code | 级别 Level | 提示 | Message |', '|---|---|---|---|', ...rows];
};

const exampleLine = ({ zh, en, finds }: RuleExample): string => {
  const result = finds.length === 0 ? '通过 passes' : finds.map((code) => `\`${code}\``).join(', ');
  return `- ${zh} (${en}) → ${result}`;
};

const section = (rule: Rule): string => {
  const { id, inPlainWords, source, inForce } = rule;
  const until = inForce.until === undefined ? '' : ` 至 ${inForce.until}（不含）`;
  return [
    `## ${id}`,
    '',
    `**${inPlainWords.zh}**`,
    '',
    inPlainWords.en,
    '',
    `- 依据 Source: ${source.chapter}（${source.dated}）：“${source.quote}”`,
    `- 生效 In force: 自 ${inForce.from} 起${until}`,
    ...numbers(rule),
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
    `- 依据 Source: ${source.chapter}（${source.dated}）：“${source.quote}”`,
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

/** The sheet of a pack that can be read without the code: every rule with its sentence, source, period, numbers, codes and examples. */
export const sheetOf = ({ id, hash, rules, notChecks }: RulePack): string =>
  [
    `# 规则表 Rule sheet: ${id}`,
    '',
    `规则包 \`${id}\`，摘要 \`${hash}\`，共 ${rules.length} 条规则。由 \`npm run rules -- sheet\` 生成，请勿手工修改。`,
    '',
    `Pack \`${id}\`, hash \`${hash}\`, ${rules.length} rules. Written by \`npm run rules -- sheet\`; do not edit. The rule numbers are permanent: they stand in verdicts and in the audit trail.`,
    '',
    ...rules.map((rule) => `${section(rule)}\n`),
    ...notChecked(notChecks),
  ].join('\n');
