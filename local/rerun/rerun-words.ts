import type { NotStarted } from '#functions/rerun/start-run';
import { DATA_FOLDER } from '#local/bureau-command';
import type { RerunProgress } from '#shared/rerun/progress';
import type { RerunReport } from '#shared/rerun/report';
import type { Rerun, RerunState } from '#shared/rerun/run';
import type { Sentence } from '#shared/verdict/verdict';

export const RERUN_USAGE = `用法 Usage: npm run --silent rerun -- seed [--count 10000] [--seed 1]
              npm run --silent rerun -- find | plan | what-if [选择 selection] [--ids FILE] [--csv FILE]
              npm run --silent rerun -- run PLAN [--concurrency N] [--canary S] [--stop-errors S] [--stop-flips S] [--detach]
              npm run --silent rerun -- status [RUN] | report RUN [--csv FILE]
              npm run --silent rerun -- pause RUN | resume RUN | cancel RUN | redrive RUN

  seed       写入虚构的积压备案 / fills the data folder with invented filings
  find       列出滞留的备案 / lists filings that stall
  plan       推演重跑的结果，不做任何改动 / what a re-run would do; changes nothing
  what-if    用另一规则包推演全部积压 / the same for another rule pack, over the whole backlog
  run        执行计划，先跑一小部分 / runs a plan, a canary share first
  status     进度 / how far a run is; without RUN, all runs
  report     报告 / the report
  redrive    只重跑失败的 / takes up the failures of a run that has ended

  选择 selection（默认 default: --stalled）
  --stalled --overdue --failed --lapsing --other-pack --other-reader --backlog
  --rule R52 --province CN-GD --state first-review --from DAY --until DAY --filing ID --ids FILE
  --pack P           规则包，如 2018-09,national-overlay（what-if）/ rule pack
  --reader NAME@V    用此识别模型重读 / pictures that another model read are read again
  --price P          每张图片的识别费用 / what reading a picture costs
  --concurrency N    同时处理的备案数，默认 20 / filings in work at once
  --canary S         先跑的比例，默认 0.05 / share that goes first
  --stop-errors S    先跑部分出错超过此比例即停，默认 0.02 / stops where more than this went wrong
  --stop-flips S     先跑部分结论变化超过此比例即停，默认 0.2 / stops where more than this flipped
  --detach           不等待（系统运行时）/ does not wait, while the system is up
  --data FOLDER      数据目录 / the system's data (${DATA_FOLDER})
  --json             以 JSON 输出 / as JSON

  退出状态 Exit: 0 完成 done · 1 需要人处理 a person is needed · 2 未完成 not done
`;

/** How a run stands, in words. */
export const STATE_WORDS: Readonly<Record<RerunState, string>> = {
  starting: '开始 starting',
  canary: '试跑 canary',
  running: '进行中 running',
  pausing: '正在暂停 pausing',
  paused: '已暂停 paused',
  stopped: '试跑未通过，已停止 stopped by its canary',
  cancelling: '正在取消 cancelling',
  cancelled: '已取消 cancelled',
  refused: '被拒绝：全部备案在其他运行中，或规则包已更换 refused: other runs hold all its filings, or the pack is no longer in force',
  done: '完成 done',
};

/** Why a run was not started. */
export const NOT_STARTED: Readonly<Record<NotStarted, Sentence>> = {
  'pack-not-active': { zh: '计划所用的规则包未启用，只能推演', en: 'the plan is for a pack that is not in force: what-if only' },
  'nothing-to-do': { zh: '没有需要处理的备案', en: 'nothing is to do' },
  taken: { zh: '已存在', en: 'is there already' },
  'not-found': { zh: '没有这个运行', en: 'there is no such run' },
  'not-now': { zh: '当前状态下不可', en: 'not in its present state' },
};

const heldByOthers = ({ others }: Rerun): readonly string[] =>
  Object.entries(others).map(
    ([run, count]) => `  ${count} 份由运行 ${run} 处理，本次不动 / ${count} filings are run ${run}'s and left to it`,
  );

/** One line on how far a run is. */
export const progressText = ({ run, done, of, failed, flips, pictures, perSecond, remainingSeconds }: RerunProgress): string =>
  [
    `${run.id}  ${STATE_WORDS[run.state]}  ${done} / ${of}  ${perSecond}/s${remainingSeconds === null || done >= of ? '' : ` · 剩余 left ${remainingSeconds} s`} · 变化 flips ${flips} · 失败 failed ${failed} · 读图 pictures ${pictures}`,
    ...heldByOthers(run),
    ...(run.stopped === undefined
      ? []
      : [`  试跑 canary: ${run.stopped.of} 份 filings · 出错 wrong ${run.stopped.errors} · 变化 flips ${run.stopped.flips}`]),
  ].join('\n');

/** A report for the terminal. */
export const reportText = ({ run, totals }: RerunReport): string => {
  const counts = Object.entries(totals).filter(([name, count]) => name !== 'planned' && count > 0);
  return [
    `${run.id}  ${STATE_WORDS[run.state]} · 计划 plan ${run.plan} · ${run.by} · ${run.startedAt ?? run.createdAt} – ${run.endedAt ?? ''}`,
    `备案 filings ${totals.planned}: ${counts.map(([name, count]) => `${name} ${count}`).join(' · ')}`,
    ...heldByOthers(run),
  ].join('\n');
};
