import type { QuarantineReason, SubmissionStanding } from '#shared/api/operator-bureau';
import type { HoldReason, Phase } from '#shared/bureau/sending-line';
import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The exchange with the bureau, as operators see it. */
export const bureauPageWords = {
  lead: say(
    '上报的序号和文件、审核结果的下载、未能处理的数据。',
    'Numbers and files that were sent, the collecting of results, what could not be acted on.',
  ),
  sending: say('上报', 'Sending'),
  collecting: say('下载', 'Collecting'),
  quarantine: say('隔离区', 'Quarantine'),
  next: say('下一序号', 'Next number'),
  current: say('当前文件', 'Current file'),
  none: say('无', 'none'),
  notBegun: say('尚未开始', 'Not begun'),
  well: say('正常', 'Well'),
  stopped: say('已停止', 'Stopped'),
  troubled: say('没有答复', 'No answers'),
  triesText: say('连续 {count} 次没有结果', '{count} calls in a row without a result'),
  sendAgain: say('需补发', 'To send again'),
  last: say('最近一次', 'Last round'),
  resume: say('恢复', 'Go on'),
  resumeAsk: say('恢复上报和下载？', 'Go on sending and collecting?'),
  resumeText: say(
    '请先排除停止的原因。可能已到达的文件会先向管局查询，不会重复上报。',
    'Remove the cause first. What may have arrived is asked for before anything is sent again.',
  ),
  resumed: say('已恢复。', 'Going on.'),
  nothingStopped: say('没有停止的环节。', 'Nothing was stopped.'),
  calls: say('最近的调用', 'Last calls'),
  at: say('时间', 'At'),
  call: say('调用', 'Call'),
  number: say('序号', 'Number'),
  reply: say('答复', 'Reply'),
  submissions: say('上报记录', 'Submissions'),
  noSubmissions: say('此状态下没有上报', 'No submission in this state'),
  files: say('管局已接收的文件', 'Files the bureau accepted'),
  noFiles: say('还没有文件被接收', 'No file was accepted yet'),
  state: say('状态', 'State'),
  filing: say('备案订单', 'Filing'),
  revision: say('版本', 'Revision'),
  operation: say('操作', 'Operation'),
  asked: say('提出', 'Asked'),
  accepted: say('接收', 'Accepted'),
  code: say('返回码', 'Code'),
  digest: say('文件摘要', 'Digest'),
  quarantineLead: say(
    '管局下发而未能处理的部分。放行后下一轮下载按管局后到的为准处理；搁置后不再处理，文件仍保留。',
    'Parts of downloads that could not be acted on. Let through, the later word of the bureau holds in the next round; set aside, nothing happens and the file stays.',
  ),
  noQuarantine: say('隔离区为空', 'Nothing in quarantine'),
  part: say('部分', 'Part'),
  block: say('类别', 'Block'),
  why: say('原因', 'Why'),
  since: say('收到时间', 'Since'),
  act: say('处理', 'What to do'),
  release: say('放行', 'Let through'),
  dismiss: say('搁置', 'Set aside'),
  releaseAsk: say('放行这一部分？', 'Let this part through?'),
  releaseText: say(
    '下一轮下载会处理它，以管局后到的为准，即使与已登记的结果矛盾。',
    'The next round acts on it, and the later word of the bureau holds, even against what was recorded.',
  ),
  dismissAsk: say('搁置这一部分？', 'Set this part aside?'),
  dismissText: say('不再处理；文件仍保留。', 'It is never acted on; the file stays stored.'),
  released: say('已放行，下一轮处理。', 'Let through; the next round acts on it.'),
  dismissed: say('已搁置。', 'Set aside.'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** Where a submission stands. */
export const submissionWords: Readonly<Record<SubmissionStanding, Sentence>> = {
  building: say('生成中', 'Being built'),
  waiting: say('排队', 'Waiting for a number'),
  sending: say('发送中', 'Being sent'),
  accepted: say('管局审核中', 'With the bureau'),
  approved: say('通过', 'Approved'),
  refused: say('退回', 'Refused'),
  'to-correct': say('待更正', 'To be corrected'),
  withdrawn: say('已撤回', 'Withdrawn'),
};

const OPERATIONS: Readonly<Record<string, Sentence>> = {
  'first-filing': say('首次备案', 'First filing'),
  'new-website': say('新增网站', 'New website'),
  'new-access': say('新增接入', 'New access'),
  change: say('变更', 'Change'),
  'cancel-access': say('取消接入', 'Cancel access'),
  'cancel-subject': say('注销主体', 'Cancel subject'),
  'cancel-website': say('注销网站', 'Cancel website'),
  material: say('补充材料', 'Material'),
};

/** What a submission asks for. */
export const operationName = (operation: string): Sentence => OPERATIONS[operation] ?? say(operation, operation);

/** Where the current file stands. */
export const phaseNames: Readonly<Record<Phase, Sentence>> = {
  reserved: say('待发送', 'to be sent'),
  sent: say('已发出，等待答复', 'sent, no reply yet'),
  unknown: say('结果未知，先查询', 'unknown, to be asked about'),
  rebuild: say('重新打包', 'to be packed anew'),
  accepted: say('已接收，正在记账', 'accepted, being written down'),
  'to-correct': say('被退回，正在记账', 'given back, being written down'),
};

/** Why sending stopped, and what to do about it. */
export const holdWords: Readonly<Record<HoldReason, Sentence>> = {
  credentials: say(
    '管局拒绝用户名、口令或来源地址：核对账号后恢复。',
    'The bureau refuses user name, password or address. Check the account, then go on.',
  ),
  decryption: say('管局不能解密文件：核对密钥和向量。', 'The bureau cannot decrypt the file. Check key and IV.'),
  configuration: say(
    '管局不认识加密、哈希或压缩方式，或随机串过短。',
    'The bureau knows another encryption, digest or compression, or the random string is short.',
  ),
  'wrong-bureau': say('本单位不属于该省管局。', 'This provider belongs to another bureau.'),
  permission: say('备案权限未开通：联系管局。', 'The permission to file is not open. Call the bureau.'),
  packing: say(
    '重新打包后管局仍不能打开文件，或文件无法生成。',
    'The bureau cannot open the file even when packed anew, or it cannot be built.',
  ),
  'other-answer': say(
    '管局多次答复不明的代码：联系管局后恢复。',
    'The bureau keeps answering with a code that says nothing. Call it, then go on.',
  ),
  'number-used-by-another': say(
    '该序号下是别人的文件：可能有人使用本单位账号。',
    'Another file stands under our number: somebody else may use our account.',
  ),
  'bureau-ahead': say(
    '管局的序号比本账本大：检查是否有另一个系统在上报。',
    'The bureau is ahead of this ledger. Look for another system that sends.',
  ),
  'file-not-kept': say('管局缺失的文件没有留存，不能重发。', 'A file that the bureau lost is not kept and cannot be sent again.'),
  'catch-up': say('多次补发后管局仍称文件缺失。', 'The bureau still misses files that were sent again several times.'),
  'ledger-differs': say('账本前后不一致：不要继续，先查明原因。', 'The ledger contradicts itself. Find out why before going on.'),
};

/** Why a part of a download lies in quarantine. */
export const quarantineWords: Readonly<Record<QuarantineReason, Sentence>> = {
  unknown: say('对应不到我们提交的任何内容', 'Fits nothing that we sent'),
  early: say('早于上报结果，确认后自动处理', 'Came before the upload was known; acted on when it is'),
  several: say('对应多份进行中的提交', 'Fits several open submissions'),
  contradictory: say('与已记录的结果矛盾', 'Contradicts what was recorded'),
  'name-reused': say('文件名相同而内容不同', 'Another content under a name that is known'),
  unreadable: say('文件无法读取', 'The file cannot be read'),
  'not-understood': say('其中一项无法理解', 'One of its entries is not understood'),
};

/** What kept an answer away. */
export const replyWords = { lost: say('没有答复', 'no reply'), 'not-sent': say('连接不上', 'not reached') } as const satisfies Readonly<
  Record<string, Sentence>
>;

/** What is wrong with collecting: no reply, a damaged file, or a return code. */
export const troubleText = (trouble: string): Sentence => {
  if (trouble === 'lost' || trouble === 'not-sent') return replyWords[trouble];
  return trouble.startsWith('file-')
    ? say(`下载的文件损坏（${trouble.slice(5)}）`, `a downloaded file is damaged (${trouble.slice(5)})`)
    : say(`返回码 ${trouble}`, `return code ${trouble}`);
};

const ANSWERS: Readonly<Record<string, Sentence>> = {
  checked: say('校验结果', 'Checked'),
  'to-correct': say('校验未通过', 'To be corrected'),
  approved: say('审核通过', 'Approved'),
  refused: say('退回', 'Refused'),
  numbers: say('备案号', 'Numbers'),
  cancelled: say('注销', 'Cancelled'),
  rectification: say('整改', 'To be rectified'),
};

/** What the bureau answered, in a word; an answer that has no words stands for itself. */
export const answerName = (is: string): Sentence => ANSWERS[is] ?? say(is, is);
