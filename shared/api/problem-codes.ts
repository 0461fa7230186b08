/** An error of the API: its status, and what it says in both languages; `{name}` stands for a fact of the problem. */
type Row = { readonly status: number; readonly zh: string; readonly en: string };

const row = (status: number, zh: string, en: string): Row => ({ status, zh, en });

/** Every error that the API answers with. Codes are public interface. */
export const PROBLEMS = {
  'invalid-json': row(400, '请求正文不是有效的 JSON。', 'The body is not JSON.'),
  'invalid-body': row(400, '请求正文不符合要求，见 faults。', 'The body is not as it should be: see faults.'),
  'invalid-query': row(400, '请求参数不符合要求，见 faults。', 'The query is not as it should be: see faults.'),
  'invalid-cursor': row(400, '翻页标记无效，请从第一页开始。', 'The cursor is not one of this list. Start from the first page.'),
  'invalid-idempotency-key': row(
    400,
    'Idempotency-Key 须为 1 到 255 个可见字符。',
    'An Idempotency-Key has 1 to 255 visible ASCII characters.',
  ),
  'content-type-not-accepted': row(
    400,
    '只接受 JPEG、PNG、HEIC 图片和 PDF 文件。',
    'Only JPEG, PNG and HEIC pictures and PDF files are accepted.',
  ),
  'file-too-large': row(400, '文件过大，最多 {most} 字节。', 'The file is too large: {most} bytes at most.'),
  'no-items': row(400, '退回时须说明退回的项目。', 'A return names what is returned.'),
  'unknown-reason': row(400, '退回原因代码不存在。', 'There is no such reason code.'),
  'not-masked-here': row(400, '这些位置没有隐藏的内容。', 'Nothing is masked at these places.'),
  'not-authenticated': row(401, '请先登录；令牌缺失、无效或已过期。', 'Log in first: the token is missing, not valid or expired.'),
  'role-missing': row(403, '当前角色无权进行此操作。', 'None of your roles allows this.'),
  'four-eyes': row(
    403,
    '须由不同的人审核：您已审核过该备案，或这是您自己的备案。',
    'Somebody else must decide: you decided on this filing before, or it is your own.',
  ),
  'not-found': row(404, '没有这个地址。', 'There is nothing at this address.'),
  'filing-not-found': row(404, '没有这个备案订单。', 'There is no such filing.'),
  'material-not-found': row(404, '没有这份材料。', 'There is no such material.'),
  'task-not-found': row(404, '没有这个任务。', 'There is no such task.'),
  'run-not-found': row(404, '没有这次读取。', 'There is no such run of the reading.'),
  'notice-not-found': row(404, '隔离区没有这一项。', 'There is no such part of a download.'),
  'notice-not-quarantined': row(409, '该项已不在隔离区。', 'This does not lie in quarantine any more.'),
  'notice-says-nothing': row(409, '内容无法读取，只能搁置。', 'This cannot be read. It can only be set aside.'),
  'plan-not-found': row(404, '没有这个计划。', 'There is no such plan.'),
  'rerun-not-found': row(404, '没有这次重跑。', 'There is no such run.'),
  'rerun-not-now': row(409, '重跑的当前状态下不能进行此操作。', 'This is not possible in the run’s present state.'),
  'pack-not-active': row(
    409,
    '计划所用的规则包未启用，只能推演。',
    'The plan is for a rule pack that is not in force: it shows what would be, and cannot be run.',
  ),
  'nothing-to-do': row(409, '没有需要处理的备案。', 'Nothing is to do.'),
  'rule-pack-unknown': row(422, '没有这个规则包。', 'There is no such rule pack.'),
  'plan-too-large': row(
    422,
    '备案过多，此处最多推演 {most} 份，请缩小范围或使用命令行。',
    'There are too many filings: {most} at most are planned here. Narrow the selection, or use the command line.',
  ),
  'not-in-this-state': row(
    409,
    '备案当前状态（{state}）下不能进行此操作。',
    'This is not possible while the filing is in the state {state}.',
  ),
  'not-reopened': row(409, '只能修改被退回的项目。', 'Only what was returned may be changed.'),
  'no-photo': row(409, '请先上传幕布照片。', 'Upload the curtain photo first.'),
  'too-many-materials': row(409, '材料过多，最多 {most} 份。', 'There are too many materials: {most} at most.'),
  'task-decided': row(409, '该任务已由 {decidedBy} 于 {decidedAt} 处理。', 'The task was decided by {decidedBy} at {decidedAt}.'),
  'task-closed': row(
    409,
    '备案状态已变化，该任务不再需要处理。',
    'The filing moved on, and nothing is to be decided on this task any more.',
  ),
  'task-held': row(409, '{holder} 正在处理该任务，至 {leaseUntil}。', '{holder} holds the task until {leaseUntil}.'),
  'task-not-yours': row(409, '您没有领取该任务。', 'You do not hold this task.'),
  'task-changed': row(
    409,
    '任务在您查看之后发生了变化，请刷新；当前版本为 {version}。',
    'The task changed since you saw it. Load it again; it has version {version} now.',
  ),
  'request-at-work': row(409, '相同 Idempotency-Key 的请求正在处理中。', 'The first request with this Idempotency-Key is still at work.'),
  'body-too-large': row(413, '请求正文过大，最多 {most} 字节。', 'The body is too large: {most} bytes at most.'),
  'password-not-wanted': row(
    409,
    '该订单不需要这个备案号的备案密码，所需备案号见 places。',
    'This order is not about that filing number: places lists those whose passwords it carries.',
  ),
  'json-expected': row(415, '请求正文须为 application/json。', 'The body must be application/json.'),
  'idempotency-key-reused': row(422, '该 Idempotency-Key 已用于另一个请求。', 'This Idempotency-Key was used for another request.'),
  'too-many-requests': row(429, '请求过于频繁，请在 {retryAfter} 秒后重试。', 'Too many requests. Try again in {retryAfter} seconds.'),
  internal: row(500, '系统内部错误，请稍后重试。', 'Something went wrong inside. Try again later.'),
  'try-again': row(503, '系统繁忙，请稍后重试。', 'The system is busy. Try again in a moment.'),
} as const satisfies Readonly<Record<string, Row>>;

/** The code of an error. */
export type ProblemCode = keyof typeof PROBLEMS;

const isCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEMS, text);

/** Every code, in the order of the statuses. */
export const problemCodes: readonly ProblemCode[] = Object.keys(PROBLEMS).filter(isCode);
