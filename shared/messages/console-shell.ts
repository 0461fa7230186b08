import type { Role } from '#shared/api/roles';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The console's frame: log-in, header, states of a page. */
export const shellWords = {
  product: say('核验', 'Heyan'),
  console: say('审核工作台', 'Review console'),
  toContent: say('跳到正文', 'Skip to the content'),
  sections: say('栏目', 'Sections'),
  logIn: say('登录', 'Log in'),
  logInText: say('网站备案预审与人工审核', 'Pre-screening and review of website filings'),
  logInAgain: say('重新登录', 'Log in again'),
  loggedOut: say('登录已失效', 'You are no longer logged in'),
  draftsKept: say(
    '未提交的内容已保留，登录后回到此页继续。',
    'What you have not sent is kept. After the log-in you come back to this page.',
  ),
  logInFailed: say('登录没有成功，请再试一次。', 'The log-in did not succeed. Please try again.'),
  logOut: say('退出', 'Log out'),
  otherLanguage: say('English', '中文'),
  switchLanguage: say('Switch to English', '切换为中文'),
  keys: say('快捷键', 'Keys'),
  showKeys: say('显示全部快捷键', 'Show all keys'),
  singleKeys: say('启用单键快捷键', 'Single keys act'),
  singleKeysMean: say(
    '关闭后，字母、数字和符号键只对当前选中的字段起作用。仅保存在此浏览器。',
    'Switched off, letters, digits and signs act only on the field that has the focus. Kept in this browser.',
  ),
  close: say('关闭', 'Close'),
  loading: say('正在加载…', 'Loading …'),
  failed: say('没有成功', 'This did not work'),
  tryAgain: say('重试', 'Try again'),
  requestNumber: say('请求编号', 'Request'),
  offline: say(
    '网络已断开：内容保留在此处，恢复后自动继续。',
    'You are offline. What you see stays, and goes on once the network is back.',
  ),
  backOnline: say('网络已恢复。', 'You are online again.'),
  unreachable: say('无法连接服务器，请检查网络后重试。', 'The server cannot be reached. Check the network and try again.'),
  notFound: say('没有这个页面', 'There is no such page'),
  notAllowed: say('当前角色不能查看此页', 'Your role does not show this page'),
  toQueues: say('返回队列', 'Back to the queues'),
  queues: say('队列', 'Queues'),
  configurationFailed: say('工作台的设置无法读取。', 'The settings of the console cannot be read.'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** What somebody is, in a word. */
export const roleWords: Readonly<Record<Role, Sentence>> = {
  applicant: say('申请人', 'Applicant'),
  reviewer: say('审核员', 'Reviewer'),
  operator: say('运营', 'Operator'),
  auditor: say('审计', 'Auditor'),
  admin: say('管理员', 'Administrator'),
};
