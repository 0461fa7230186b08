import { LEVELS } from '#local/labels';
import type { PackDefinition } from '#shared/rules/definition';
import type { NotACheck } from '#shared/rules/not-a-check';
import type { Rule } from '#shared/rules/rule';
import { citedPage } from '#shared/rules/source-list';
import { CHAPTERS, type Source } from '#shared/rules/sources';
import { Level } from '#shared/verdict/verdict';

const LEADS_TO: Readonly<Record<Level, string>> = {
  block: '不能备案，申请人须修改 | The filing cannot go on; the applicant changes something',
  material: '须补充材料 | Material is missing',
  review: '由人工核对 | A reviewer decides',
  warn: '提醒，不影响结论 | Said to the applicant, without effect on the outcome',
  info: '说明，不影响结论 | Said to the applicant, without effect on the outcome',
};

const CHAPTERS_IN_ENGLISH: Readonly<Record<keyof typeof CHAPTERS, string>> = {
  备案概述: 'Overview',
  备案类型: 'Filing types',
  备案对象: 'What is filed: domains',
  备案流程: 'Steps',
  备案时长: 'Durations',
  个人备案: 'Materials of persons',
  单位备案: 'Materials of units',
  备案授权码: 'Authorisation codes',
  备案限制: 'Limits',
  网站命名要求: 'Names of websites',
  活动说明: 'Free server days',
};

const TERMS: readonly (readonly [string, string, string])[] = [
  ['主体、主办者 subject', '开办网站的个人或单位', 'the person or unit that runs the website'],
  [
    '主体负责人、网站负责人 manager',
    '单位为主体、网站指定的负责人；个人备案就是本人',
    'who answers for the unit or for a website; a person’s filing has the person',
  ],
  [
    '接入服务商 access provider',
    '提供服务器并代为提交备案的公司；“本接入商”指使用本系统的那一家',
    'who runs the servers and hands the filing in; “here” means the provider that uses this system',
  ],
  ['管局 bureau', '各省通信管理局，作出备案决定', 'the province’s communications administration, which decides'],
  ['公共查询 registry', '工业和信息化部的备案公共查询', 'the ministry’s public look-up of filings'],
  ['核验单 verification sheet', '网站备案真实性核验单', 'the signed sheet on which the provider confirms what it verified'],
  ['幕布照片 curtain photo', '网站负责人在幕布前的照片', 'a photo of the website’s manager before the provider’s curtain'],
  ['授权码 authorisation code', '代表另一账号的一台云服务器', 'stands for a server of another account'],
];

/** How to read a sheet: what the levels lead to and what the signs in it mean. */
export const readingGuide = (): readonly string[] => [
  '## 怎样阅读 How to read this',
  '',
  '每条规则依次列出：规则（中英文）、依据的章节和原文、（原文有歧义时）采用的解释、生效日期、数值与名单、可能给出的结果代码，以及例子。结论由最重的一项结果决定；没有一条规则核对通过的，由人工核对。',
  '',
  'Each rule has its sentence in both languages, the chapter and words it stands on, how they are read where they can be read in several ways, since when it holds, its numbers and lists, the codes of what it can find, and examples. The worst finding decides the outcome; a filing that no rule has checked goes to a reviewer.',
  '',
  '| 级别 Level | 结果 | Effect |',
  '|---|---|---|',
  ...[...Level.options].reverse().map((level) => `| ${LEVELS[level].zh} (${level}) | ${LEADS_TO[level]} |`),
  '',
  '例子中，“通过 passes”表示该规则核对后没有发现问题；“不适用 does not apply”表示该规则对这样的订单不作判断；只列出该规则自己的结果，其他规则可能另有结果。`{about}` 等花括号处填入具体的名称、域名或日期。例子在没有另外说明时，以 2018-09-17 在广东提交、材料齐全的首次备案为基础，只改变所说的一点。',
  '',
  'In the examples *passes* means that the rule was checked and found nothing, *does not apply* that it says nothing about such an order; only what this one rule finds is shown, others may find more. Braces such as `{about}` stand for a name, a domain or a day. Unless it says otherwise, an example is a first filing in Guangdong of 2018-09-17 with everything in order, and only what it says is changed.',
  '',
  '| 词语 Term | 含义 | Meaning |',
  '|---|---|---|',
  ...TERMS.map((row) => `| ${row.join(' | ')} |`),
  '',
];

const updated: ReadonlyMap<string, string> = new Map(Object.entries(CHAPTERS));

/** The governing document's chapters and when each was last updated; nothing for an overlay. */
export const chapterList = ({ basedOn }: PackDefinition): readonly string[] =>
  basedOn !== undefined
    ? []
    : [
        '## 文件的章节 The chapters of the document',
        '',
        '| 章节 | Chapter | 最近更新 Last updated |',
        '|---|---|---|',
        ...Object.entries(CHAPTERS_IN_ENGLISH).map(([chapter, en]) => `| ${chapter} | ${en} | ${updated.get(chapter) ?? '–'} |`),
        '',
      ];

/** Every row of the list of sources that a pack cites, in the order of the list. */
export const citedRows = (
  { source, replaces = [], switchesOff = [] }: PackDefinition,
  rules: readonly Rule[],
  notChecks: readonly NotACheck[],
): readonly string[] => {
  const sources: readonly Source[] = [source, ...[...rules, ...notChecks, ...replaces, ...switchesOff].map((one) => one.source)];
  const readings = [...rules, ...notChecks].flatMap(({ reading }) => reading?.rows ?? []);
  return [...new Set([...sources.flatMap(({ row }) => row ?? []), ...readings])].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
};

/** The pages that a sheet cites as “src n”, with where they were read. */
export const sourceList = (rows: readonly string[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        '# 引用的网页 Pages cited',
        '',
        '“src n”指下表的一行。部分网页是转载：以其中所引的通知为准，不以转载的网站为准。',
        '',
        '“src n” is a row of this table. Some of the pages are copies: the notice they reproduce is the authority, not the host.',
        '',
        '| src | 标题或内容 Title or subject | 发布者 Publisher | 日期 Day | 地址 Address |',
        '|---|---|---|---|---|',
        ...rows.map((row) => {
          const page = citedPage(row);
          return `| ${row} | ${page?.title ?? '?'} | ${page?.publisher ?? '?'} | ${page?.dated ?? '–'} | ${page?.address ?? '?'} |`;
        }),
        '',
      ];
