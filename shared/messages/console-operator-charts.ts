import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The charts. */
export const chartWords = {
  statistics: say('统计', 'Statistics'),
  lead: say('按日统计；日期按北京时间。', 'Counted per day, in Beijing time.'),
  period: say('时段', 'Period'),
  lastDays: say('最近 {count} 天', 'Last {count} days'),
  asTable: say('数据表', 'As a table'),
  nothing: say('这段时间还没有数据', 'Nothing was counted in this time'),
  nothingText: say('核验和审核发生后，这里会按日显示。', 'Once filings are checked and reviewed, their days appear here.'),
  day: say('日期', 'Day'),
  checks: say('自动核验', 'Automatic checks'),
  checksMeans: say('每日提交份数，按自动核验的结果', 'Submissions per day, by what the automatic check made of them'),
  straight: say('直通率', 'Straight through'),
  straightMeans: say('提交中无疑点或免初审的比例', 'Share of submissions that were clean or needed no first review'),
  clean: say('无疑点', 'Clean'),
  waived: say('免初审', 'Review waived'),
  doubtful: say('有疑点', 'In doubt'),
  returned: say('直接退回', 'Returned by rules'),
  decisions: say('人工决定', 'Decisions'),
  decisionsMeans: say('审核员和运营作出的决定', 'Taken by reviewers and operators'),
  returnRate: say('退回率', 'Return rate'),
  returnRateMeans: say('人工决定中退回的比例', 'Share of decisions that return'),
  accuracy: say('识别正确率', 'Reading accuracy'),
  accuracyMeans: say('审核员核对过的字段中识别正确的比例', 'Share of right readings among those that reviewers held against the picture'),
  noneChecked: say('还没有核对过的字段', 'No reading was held against a picture yet'),
  queueAge: say('任务等待时长', 'How long tasks waited'),
  queueAgeMeans: say('从进入队列到作出决定，任务数', 'From the queue to the decision, number of tasks'),
  span: say('等待时长', 'Waited'),
  byRule: say('退回原因', 'Why filings were returned'),
  byRuleMeans: say('规则的发现和审核员给出的原因，次数', 'Findings of rules and reasons of reviewers, number of returns'),
  byProvince: say('各省退回', 'Returns by province'),
  byProvinceMeans: say('退回次数，及其占提交次数的比例', 'Number of returns, and their share of the submissions'),
  byFieldMeans: say(
    '审核员核对过的字段中识别正确的比例；低于 90% 的标红',
    'Share of right readings among those that reviewers held against the picture; below 90% in red',
  ),
  byField: say('各字段识别正确率', 'Reading accuracy by field'),
  count: say('次数', 'Count'),
  share: say('比例', 'Share'),
  submissions: say('提交', 'Submissions'),
  returns: say('退回', 'Returns'),
  right: say('正确', 'Right'),
  wrong: say('错误', 'Wrong'),
  field: say('字段', 'Field'),
  approved: say('通过', 'Approved'),
  code: say('代码', 'Code'),
  queue: say('队列', 'Queue'),
  others: say('其他 {count} 项', '{count} others'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** The spans of waiting, by name. */
export const spanWords = {
  '1h': say('1 小时内', 'up to 1 h'),
  '4h': say('1–4 小时', '1 to 4 h'),
  '8h': say('4–8 小时', '4 to 8 h'),
  '1d': say('8–24 小时', '8 to 24 h'),
  '3d': say('1–3 天', '1 to 3 days'),
  more: say('3 天以上', 'over 3 days'),
} as const satisfies Readonly<Record<string, Sentence>>;
