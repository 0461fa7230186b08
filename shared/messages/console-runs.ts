import type { RunReason } from '#shared/api/reading-run';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The comparison of two runs of the reading. */
export const runWords = {
  title: say('比较两次读取', 'Compare two readings'),
  explained: say(
    '每次上传、修改、换读取模型或换规则后，系统都重新读取和判断。这里只列出两次之间不同的内容。',
    'With each upload, change, reading model or rule pack the filing is read and judged again. Only what differs between two of these is shown.',
  ),
  before: say('之前', 'Before'),
  after: say('之后', 'After'),
  only: say('只读取过一次，没有可比较的', 'It was read once: there is nothing to compare'),
  same: say('两次读取和判断完全相同', 'Both read and judged every word alike'),
  notTwo: say('请选择两次不同的读取', 'Choose two different readings'),
  readings: say('读取结果', 'What was read'),
  findings: say('发现', 'Findings'),
  document: say('材料 · 项目', 'Document · field'),
  absent: say('未读取', 'not read'),
  masked: say('隐藏部分不同', 'differs where it is masked'),
  trusted: say('可信', 'trusted'),
  doubted: say('待核对', 'to check'),
  isNew: say('新增', 'New'),
  isGone: say('消失', 'Gone'),
  model: say('模型', 'Model'),
  pack: say('规则包', 'Rule pack'),
  reveal: say('短暂显示（记录）', 'Show for a moment (recorded)'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** Why it was read and judged again. */
export const runReasonWords: Readonly<Record<RunReason, Sentence>> = {
  first: say('首次读取', 'first reading'),
  entered: say('填写内容修改', 'another entry'),
  upload: say('材料变更', 'another upload'),
  model: say('读取模型更换', 'another model'),
  rules: say('规则包更换', 'another rule pack'),
  facts: say('登记信息变化', 'other registry facts'),
};
