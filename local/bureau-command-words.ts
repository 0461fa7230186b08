import type { CollectingState, NoticeReason, SubmissionState } from '#functions/bureau-ledger-records';
import type { HoldReason, Phase } from '#shared/bureau/sending-line';
import type { Sentence } from '#shared/verdict/verdict';

/** Why sending stopped, and what an operator does about it. */
export const holdSentences: Readonly<Record<HoldReason, Sentence>> = {
  credentials: {
    zh: '管局拒绝用户名、口令或来源地址：核对账号后恢复',
    en: 'the bureau refuses the user name, password or address: check the account, then resume',
  },
  decryption: { zh: '管局不能解密文件：核对密钥和向量', en: 'the bureau cannot decrypt the file: check key and IV' },
  configuration: {
    zh: '管局不认识加密、哈希或压缩方式，或随机串过短',
    en: 'the bureau knows another encryption, digest or compression, or the random string is short',
  },
  'wrong-bureau': { zh: '本单位不属于该省管局', en: 'this provider belongs to another bureau' },
  permission: { zh: '备案权限未开通：联系管局', en: 'the permission to file is not open: call the bureau' },
  packing: {
    zh: '重新打包后管局仍不能打开文件，或文件无法生成',
    en: 'the bureau cannot open the file even when packed anew, or it cannot be built',
  },
  'other-answer': {
    zh: '管局多次答复不明的代码：联系管局后恢复',
    en: 'the bureau keeps answering with a code that says nothing: call it, then resume',
  },
  'number-used-by-another': {
    zh: '该序号下是别人的文件：可能有人使用本单位账号',
    en: 'another file stands under our number: somebody else may use our account',
  },
  'bureau-ahead': {
    zh: '管局的序号比本账本大：检查是否有另一个系统在上报',
    en: 'the bureau is ahead of this ledger: look for another system that sends',
  },
  'file-not-kept': { zh: '管局缺失的文件没有留存，不能重发', en: 'a file that the bureau lost is not kept and cannot be sent again' },
  'catch-up': { zh: '多次补发后管局仍称文件缺失', en: 'the bureau still misses files that were sent again several times' },
  'ledger-differs': { zh: '账本前后不一致：不要继续，先查明原因', en: 'the ledger contradicts itself: find out why before going on' },
};

/** Where the current file stands. */
export const phaseWords: Readonly<Record<Phase, Sentence>> = {
  reserved: { zh: '待发送', en: 'to be sent' },
  sent: { zh: '已发出，等待答复', en: 'sent, no reply yet' },
  unknown: { zh: '结果未知，先查询', en: 'unknown, to be asked about' },
  rebuild: { zh: '重新打包', en: 'to be packed anew' },
  accepted: { zh: '已接收，正在记账', en: 'accepted, being written down' },
  'to-correct': { zh: '被退回，正在记账', en: 'given back, being written down' },
};

/** Where a submission stands. */
export const stateWords: Readonly<Record<SubmissionState, Sentence>> = {
  building: { zh: '生成中', en: 'being built' },
  waiting: { zh: '排队', en: 'waiting for a number' },
  sending: { zh: '发送中', en: 'being sent' },
  accepted: { zh: '管局审核中', en: 'with the bureau' },
  approved: { zh: '通过', en: 'approved' },
  refused: { zh: '退回', en: 'refused' },
  'to-correct': { zh: '待更正', en: 'to be corrected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** Why a part of a download lies in quarantine. */
export const noticeSentences: Readonly<Record<NoticeReason, Sentence>> = {
  unknown: { zh: '对应不到我们提交的任何内容', en: 'fits nothing that we sent' },
  early: { zh: '早于上报结果，确认后自动处理', en: 'came before the upload was known; acted on when it is' },
  several: { zh: '对应多份进行中的提交', en: 'fits several open submissions' },
  contradictory: { zh: '与已记录的结果矛盾', en: 'contradicts what was recorded' },
  'name-reused': { zh: '文件名相同而内容不同', en: 'another content under a name that is known' },
  unreadable: { zh: '文件无法读取', en: 'the file cannot be read' },
  'not-understood': { zh: '其中一项无法理解', en: 'one of its entries is not understood' },
};

const TROUBLES: Readonly<Record<string, Sentence>> = {
  lost: { zh: '没有答复', en: 'no reply' },
  'not-sent': { zh: '连接不上', en: 'cannot be reached' },
};

/** What is wrong with collecting: a call without a reply, a file that arrived damaged, or a return code. */
export const troubleWords = ({ trouble }: CollectingState): Sentence | null => {
  if (trouble === null) return null;
  const known = TROUBLES[trouble];
  if (known !== undefined) return known;
  if (trouble.startsWith('file-'))
    return { zh: `下载的文件损坏（${trouble.slice(5)}）`, en: `a downloaded file is damaged (${trouble.slice(5)})` };
  return { zh: `返回码 ${trouble}`, en: `return code ${trouble}` };
};
