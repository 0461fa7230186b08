import type { Direction, RerunStep } from '#shared/rerun/plan';
import type { RunTotals } from '#shared/rerun/report';
import type { RerunState, Result } from '#shared/rerun/run';
import type { Why } from '#shared/rerun/selection';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The pages of re-runs: choosing and planning. */
export const rerunWords = {
  reruns: say('批量重跑', 'Re-runs'),
  lead: say(
    '找出停滞或依据已过时的备案，先推演会改变什么，再分批执行。推演不改动任何备案，也不读取图片。',
    'Find what stalls or was judged by outdated rules, see what a re-run would change, then run it. Planning changes nothing and reads no picture.',
  ),
  choose: say('选择备案', 'Choose filings'),
  because: say('因为', 'Because they are'),
  allStalled: say('全部停滞', 'All that stalls'),
  noReason: say('不限原因', 'For any reason'),
  narrow: say('范围', 'Narrow'),
  rule: say('涉及规则', 'Rule'),
  ruleForm: say('例如 R52', 'such as R52'),
  province: say('省份', 'Province'),
  all: say('全部', 'All'),
  from: say('创建自', 'Created from'),
  until: say('至（不含）', 'until, not included'),
  states: say('状态', 'States'),
  statesChosen: say('状态（已选 {count}）', 'States ({count} chosen)'),
  ids: say('订单编号', 'Ids of filings'),
  idsForm: say('每行一个，也可用空格或逗号分隔', 'One to a line, or parted by blanks or commas'),
  idsTooMany: say('最多 2000 个编号', '2000 ids at most'),
  nothingChosen: say('请选择原因、规则、省份、日期、状态，或填写编号。', 'Choose a reason, a rule, a province, days, states, or give ids.'),
  readerMissing: say('“由其他模型识别”需要填写识别模型。', '“Read by another model” needs a reader: name the model to read by.'),
  against: say('以什么为准', 'Judge and read by'),
  activePack: say('现行规则包', 'The rule pack in force'),
  whatIf: say('推演未启用的规则包', 'What if other rules were in force'),
  whatIfMeans: say('只能推演，不能执行。', 'Shows what would be; it cannot be run.'),
  overlays: say('叠加', 'Laid over it'),
  reader: say('识别模型', 'Reader'),
  readerAsIs: say('沿用已有识别结果', 'Readings as they are'),
  readerForm: say('名称@版本，例如 pp-ocrv6-small@6.0.0', 'name@version, such as pp-ocrv6-small@6.0.0'),
  readerMeans: say('只重读由其他模型识别的图片。', 'Only what another model read is read again.'),
  plan: say('推演', 'Plan'),
  planning: say('正在推演，已完成 {count} 份…', 'Planning, {count} filings so far …'),
  stop: say('停止', 'Stop'),
  openPlan: say('打开已有计划', 'Open a plan'),
  planId: say('计划编号', 'Id of the plan'),
  open: say('打开', 'Open'),
  runs: say('执行记录', 'Runs'),
  noRuns: say('还没有执行过', 'Nothing was run yet'),
  noRunsText: say('推演之后即可执行。', 'A plan can be run once it is made.'),
  planTitle: say('重跑计划', 'Plan of a re-run'),
  planLead: say('推演于 {at}，规则包 {pack}。', 'Planned {at} by the rule pack {pack}.'),
  planReader: say('识别模型 {reader}。', 'Reader {reader}.'),
  back: say('返回批量重跑', 'Back to re-runs'),
  onlyWhatIf: say('规则包未启用，仅推演', 'What-if only: not in force'),
  incomplete: say(
    '只推演了前 {count} 份，还有其余备案。可继续推演，或只执行已推演的部分。',
    'Only the first {count} filings are planned; there are more. Plan on, or run what is planned.',
  ),
  planOn: say('继续推演', 'Plan on'),
  filings: say('备案', 'Filings'),
  toDo: say('需处理', 'To do'),
  better: say('变好', 'Better'),
  worse: say('变差', 'Worse'),
  unknown: say('执行后方知', 'Unknown until run'),
  unknownMeans: say('要重读图片，或由工作流重新核验', 'pictures are read again, or the workflow checks again'),
  pictures: say('重读图片', 'Pictures to read'),
  time: say('预计时间', 'Estimated time'),
  cost: say('费用', 'Cost'),
  byFlip: say('结论变化', 'Verdicts that flip'),
  byRule: say('由哪些规则引起', 'Brought about by'),
  noFlips: say('没有结论变化', 'No verdict flips'),
  steps: say('要做的事', 'What is done'),
  part: say('显示', 'Show'),
  partAll: say('全部', 'All'),
  partToDo: say('需处理', 'To do'),
  partFlips: say('结论变化', 'Flips'),
  noRows: say('没有这样的备案', 'No filing of this kind'),
  filing: say('备案订单', 'Filing'),
  state: say('状态', 'State'),
  verdict: say('结论', 'Verdict'),
  before: say('原结论', 'Before'),
  after: say('新结论', 'After'),
  direction: say('方向', 'Direction'),
  rules: say('规则', 'Rules'),
  step: say('处理', 'Steps'),
  why: say('原因', 'Why'),
  csv: say('下载 CSV', 'Download CSV'),
  json: say('下载 JSON', 'Download JSON'),
  gathering: say('正在准备…', 'Gathering …'),
  rowsOf: say('共 {count} 条', '{count} in all'),
  between: say('、', ', '),
  fromTo: say('{before} → {after}', '{before} → {after}'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** Running a plan: settings, progress, report. */
export const runWords = {
  run: say('执行…', 'Run …'),
  runTitle: say('执行 {count} 份备案？', 'Run {count} filings?'),
  runText: say(
    '先执行一小部分；出错或结论变化过多时自动停下，由人决定是否继续。人已作出的决定不会被推翻，与之矛盾的会成为任务。',
    'A small share goes first; where too many fail or flip, the run stops until a person lets it go on. What a person decided is never overturned: a contradiction becomes a task.',
  ),
  canary: say('先执行的比例（%）', 'Share that goes first (%)'),
  canaryMeans: say('至少 20 份；0 表示不先试', '20 filings at least; 0 for none'),
  concurrency: say('同时处理（份）', 'Filings at the same time'),
  stopErrors: say('错误超过则停（%）', 'Stop above this share of errors (%)'),
  stopFlips: say('结论变化超过则停（%）', 'Stop above this share of flips (%)'),
  start: say('开始执行', 'Start'),
  runOf: say('执行 {id}', 'Run {id}'),
  startedBy: say('{by} 于 {at} 开始', 'Started by {by}, {at}'),
  ofPlan: say('计划', 'Plan'),
  redriveOf: say('重跑失败项，原执行', 'Takes up the failures of'),
  progress: say('进度', 'Progress'),
  doneOf: say('{done} / {of}', '{done} of {of}'),
  rate: say('速度', 'Rate'),
  perSecond: say('{count} 份/秒', '{count}/s'),
  remaining: say('剩余时间', 'Time left'),
  flips: say('结论变化', 'Flips'),
  failed: say('失败', 'Failed'),
  picturesRead: say('已读图片', 'Pictures read'),
  attempt: say('第 {count} 次启动', 'Attempt {count}'),
  settings: say('设置', 'Settings'),
  settingsText: say(
    '同时 {concurrency} 份，先执行 {share}%，错误超过 {errors}% 或结论变化超过 {flips}% 时停下',
    '{concurrency} at the same time, {share}% first, stops above {errors}% errors or {flips}% flips',
  ),
  pause: say('暂停', 'Pause'),
  resume: say('继续', 'Resume'),
  cancel: say('终止', 'Cancel the run'),
  redrive: say('重跑失败项', 'Redrive the failures'),
  pauseAsk: say('暂停这次执行？', 'Pause this run?'),
  pauseText: say(
    '正在处理的会做完，其余保持不动，随时可以继续。',
    'What is in work is finished; the rest waits and can be resumed at any time.',
  ),
  resumeAsk: say('继续这次执行？', 'Resume this run?'),
  resumeText: say('从没有做完的地方继续，做过的不会再做。', 'It goes on with what is left; nothing is done twice.'),
  resumeStopped: say(
    '先执行的部分超出了限制。继续即表示接受，其余备案会照计划执行。',
    'The share that went first was over the limits. To resume is to accept this: the rest follows as planned.',
  ),
  cancelAsk: say('终止这次执行？', 'Cancel this run?'),
  cancelText: say(
    '已完成的保留，没有做的不再执行，终止后不能继续。',
    'What is done stays; what is left is given back. It cannot be resumed.',
  ),
  redriveAsk: say('重跑 {count} 份失败的备案？', 'Redrive {count} failed filings?'),
  redriveText: say('只重跑失败的，作为一次新的执行。', 'Only the failures, as a run of their own.'),
  split: say('{count} 份由另一次执行处理，本次只做其余的：', '{count} filings are held by another run; this one does the rest:'),
  refused: say('所有备案都在另一次执行中，本次没有开始：', 'Every filing is held by another run, so this one did not begin:'),
  heldBy: say('{run}：{count} 份', '{run}: {count}'),
  canaryStopped: say(
    '先执行的 {of} 份中 {errors} 份出错或与计划不符，{flips} 份结论变化，超出限制，已停下。',
    'Of the {of} filings that went first, {errors} failed or came out otherwise, {flips} flipped: over the limits, so the run stopped.',
  ),
  report: say('报告', 'Report'),
  noReport: say('执行停下或结束后生成报告。', 'The report is written when the run rests or ends.'),
  addsUp: say('计划 {planned} 份', '{planned} planned'),
  results: say('各备案结果', 'What became of each filing'),
  result: say('结果', 'Result'),
  unforeseen: say('与计划不符', 'Otherwise than planned'),
  error: say('错误', 'Error'),
  otherRun: say('由 {run} 处理', 'Held by {run}'),
  started: say('开始', 'Started'),
  by: say('操作者', 'By'),
  seconds: say('{count} 秒', '{count} s'),
  minutes: say('{count} 分钟', '{count} min'),
  hours: say('{count} 小时', '{count} h'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** Why a filing is among those of a plan. */
export const whyWords: Readonly<Record<Why, Sentence>> = {
  overdue: say('超期', 'Overdue'),
  failed: say('失败', 'Failed'),
  lapsing: say('7 天内失效', 'Lapsing within 7 days'),
  'other-pack': say('依据其他规则包', 'Judged by other rules'),
  'other-reader': say('由其他模型识别', 'Read by another model'),
  backlog: say('全部在办', 'The whole backlog'),
  rule: say('规则', 'Rule'),
  province: say('省份', 'Province'),
  created: say('日期', 'Day'),
  listed: say('指定编号', 'On the list'),
};

/** What a re-run does to a filing. */
export const stepWords: Readonly<Record<RerunStep, Sentence>> = {
  read: say('重读图片', 'Read again'),
  judge: say('重新核验结论', 'Judge again'),
  recheck: say('工作流重新核验', 'Check again'),
  restart: say('重新启动', 'Start again'),
  ask: say('请人决定', 'Ask a person'),
};

/** Whether a verdict gets better or worse for the applicant. */
export const directionWords: Readonly<Record<Direction, Sentence>> = {
  none: say('不变', 'Same'),
  better: say('变好', 'Better'),
  worse: say('变差', 'Worse'),
  unknown: say('执行后方知', 'Unknown'),
};

/** How a run stands. */
export const runStateWords: Readonly<Record<RerunState, Sentence>> = {
  starting: say('正在启动', 'Starting'),
  canary: say('先行部分', 'First share'),
  running: say('执行中', 'Running'),
  pausing: say('正在暂停', 'Pausing'),
  paused: say('已暂停', 'Paused'),
  stopped: say('自动停下', 'Stopped by its first share'),
  cancelling: say('正在终止', 'Being cancelled'),
  cancelled: say('已终止', 'Cancelled'),
  refused: say('未开始', 'Refused'),
  done: say('已完成', 'Done'),
};

/** What became of a filing. */
export const resultWords: Readonly<Record<Result['as'], Sentence>> = {
  confirmed: say('结论不变', 'Confirmed'),
  judged: say('结论已更新', 'Judged anew'),
  rechecked: say('已重新核验', 'Checked again'),
  restarted: say('已重新启动', 'Started again'),
  asked: say('已请人决定', 'A person is asked'),
  nothing: say('无需处理', 'Nothing to do'),
  'moved-on': say('已有变化，未动', 'Moved on, left alone'),
  failed: say('失败', 'Failed'),
};

/** The lines of a report, in their order: the first ones add up to what was planned. */
export const totalWords: Readonly<Record<Exclude<keyof RunTotals, 'planned'>, Sentence>> = {
  ...resultWords,
  left: say('未做', 'Left'),
  others: say('由其他执行处理', 'Held by other runs'),
  better: say('变好', 'Better'),
  worse: say('变差', 'Worse'),
  unforeseen: say('与计划不符', 'Otherwise than planned'),
  pictures: say('重读图片', 'Pictures read'),
};
