import type { Sentence } from '#shared/verdict/verdict';

/** What a client does about a return code; inferred from the codes' meaning, the interface names no actions. */
export type ReturnAction =
  | 'proceed'
  | 'nothing-more'
  | 'ask-again'
  | 'stop'
  | 'send-missing-first'
  | 'rebuild'
  | 'wait'
  | 'correct'
  | 'retry';

/** One return code (R1): what it says, and what to do. */
export type ReturnCode = { readonly code: number; readonly message: Sentence; readonly action: ReturnAction };

const row = (code: number, action: ReturnAction, zh: string, en: string): ReturnCode => ({ code, action, message: { zh, en } });

/** R1 of interface version V.3.0 (2013); 16 to 22, 901 and 902 stand in its text only, not in the notes of its schemas. */
export const RETURN_CODES: readonly ReturnCode[] = [
  row(0, 'proceed', '操作成功。', 'Done.'),
  row(1, 'nothing-more', '操作成功，数据已全部下载。', 'Done; everything was downloaded.'),
  row(2, 'nothing-more', '没有可下载的数据。', 'There is nothing to download.'),
  row(3, 'ask-again', '还有数据等待下载。', 'More is waiting to be downloaded.'),
  row(4, 'stop', '用户名错误。', 'The user name is wrong.'),
  row(5, 'stop', '密码错误。', 'The password is wrong.'),
  row(6, 'stop', '文件解密失败。', 'The file could not be decrypted.'),
  row(7, 'rebuild', '文件校验值不一致。', 'The file’s digest does not match.'),
  row(8, 'rebuild', '文件解压缩失败。', 'The file could not be unpacked.'),
  row(9, 'stop', '加密算法标识错误。', 'The encryption method is not known.'),
  row(10, 'stop', '哈希算法标识错误。', 'The digest method is not known.'),
  row(11, 'stop', '压缩格式标识错误。', 'The compression format is not known.'),
  row(12, 'stop', '身份验证数据有误，拒绝访问。', 'The authentication was wrong and access was refused.'),
  row(13, 'stop', '接入商不属于本省。', 'The provider does not belong to this province.'),
  row(14, 'send-missing-first', '之前的文件缺失，本次未接收。', 'Earlier files are missing, so this one was not accepted.'),
  row(15, 'wait', '待处理的文件过多，本次未接收。', 'Too many files are queued, so this one was not accepted.'),
  row(16, 'stop', '随机字符串不足 20 位。', 'The random string has fewer than 20 characters.'),
  row(17, 'rebuild', '上传的文件不是一个。', 'The upload does not hold exactly one file.'),
  row(18, 'correct', '文件超过 50 MB。', 'The file has more than 50 MB.'),
  row(19, 'stop', '备案权限未开通。', 'The permission to file is not open.'),
  row(20, 'wait', '不在允许的时间段内。', 'It is outside the permitted hours.'),
  row(21, 'correct', '确认的文件名为空。', 'The name of the acknowledged file is empty.'),
  row(22, 'stop', '密码验证次数过多。', 'The password was tried too often.'),
  row(901, 'wait', '系统维护，暂停上报。', 'Uploads are closed for maintenance.'),
  row(902, 'wait', '系统维护，暂停下载。', 'Downloads are closed for maintenance.'),
  row(999, 'retry', '其他错误。', 'Another error.'),
];

/** The row of a return code, or null: the interface does not define it, and it must not be taken for success. */
export const returnCode = (code: number): ReturnCode | null => RETURN_CODES.find((known) => known.code === code) ?? null;
