import type { Sentence } from '#shared/verdict/verdict';

/** Who must do something: the applicant corrects an entry, the provider's staff look, one waits, or nothing is to be done. */
export type ResultRemedy = 'applicant-corrects' | 'staff-look' | 'wait' | 'none';

/** One result code (R2): what the bureau found, and who must do something. */
export type ResultCode = { readonly code: number; readonly message: Sentence; readonly remedy: ResultRemedy };

type Row = readonly [code: number, zh: string, en: string];
const rows = (remedy: ResultRemedy, ...known: readonly Row[]): readonly ResultCode[] =>
  known.map(([code, zh, en]) => ({ code, remedy, message: { zh, en } }));

const CORRECTIONS = rows(
  'applicant-corrects',
  [1002, '管局审核未通过。', 'The bureau refused the filing.'],
  [1003, '主办单位与已有备案冲突。', 'The subject conflicts with one that is filed.'],
  [1004, '域名无效。', 'The domain is not valid.'],
  [1005, '域名已备案。', 'The domain is filed already.'],
  [1006, 'IP 地址无效。', 'The IP address is not valid.'],
  [1007, '联系方式无效。', 'The contact is not valid.'],
  [1008, '证件无效。', 'The certificate is not valid.'],
  [1009, '电子邮箱无效。', 'The e-mail address is not valid.'],
  [1010, '办公电话无效。', 'The office telephone number is not valid.'],
  [1011, '手机号码无效。', 'The mobile number is not valid.'],
  [1012, 'MSN 账号无效。', 'The MSN account is not valid.'],
  [1013, 'QQ 账号无效。', 'The QQ account is not valid.'],
  [1014, '单位性质无效。', 'The subject’s nature is not valid.'],
  [1015, '身份证号码无效。', 'The identity card number is not valid.'],
  [1018, '备案密码错误。', 'The filing password is wrong.'],
  [1020, '网站名称冲突。', 'The website’s name conflicts with another.'],
  [1021, '网站首页地址已被使用。', 'The home page is in use already.'],
  [1022, '网站首页地址格式错误。', 'The home page is malformed.'],
  [1031, '缺少网站负责人办公电话。', 'The office telephone number of the website’s manager is missing.'],
  [1041, '网站首页地址必须包含所列域名之一。', 'The home page must contain one of the domains listed.'],
  [1044, '缺少主体负责人姓名。', 'The name of the subject’s manager is missing.'],
  [1045, '应在本省管局备案。', 'The filing belongs to the bureau of the subject’s own province.'],
  [1046, '变更不能跨省，请先注销再重新备案。', 'A change cannot move the filing to another province: cancel it and file anew.'],
  [1064, '网站域名在黑名单中。', 'The website’s domain is on the blacklist.'],
  [1065, '主办单位在黑名单中。', 'The subject is on the blacklist.'],
  [5008, '含有非法字符。', 'It holds characters that are not allowed.'],
);

const WAITING = rows(
  'wait',
  [1017, '该备案的变更正在处理中。', 'A change of this filing is still being handled.'],
  [1027, '主体注销已申请。', 'Cancellation of the subject was asked for already.'],
  [1030, '网站注销已申请。', 'Cancellation of the website was asked for already.'],
  [1032, '取消接入已申请。', 'Cancellation of the access was asked for already.'],
  [1042, '主体正在注销，不能注销网站。', 'The subject is being cancelled, so the website cannot be.'],
  [1043, '网站正在注销，不能注销主体。', 'A website is being cancelled, so the subject cannot be.'],
  [1051, '本接入商对该主体的变更过多。', 'There are too many changes of this subject by this provider.'],
  [1052, '旧系统中仍有未完成的流程。', 'It is still being handled in the old system.'],
);

const DONE = rows(
  'none',
  [1001, '管局审核通过。', 'The bureau approved the filing.'],
  [1049, '主体已注销。', 'The subject is cancelled already.'],
  [1050, '网站已注销。', 'The website is cancelled already.'],
  [1060, '核验材料已入库。', 'The verification material was stored.'],
  [1062, '接入 IP 与 IP 库一致。', 'The access address matches the address library.'],
);

const STAFF = rows(
  'staff-look',
  [1016, '引用的备案数据不存在。', 'What is referred to is not on file.'],
  [1019, '行政区划代码错误。', 'The region code is wrong.'],
  [1023, 'IP 地址未报备。', 'The IP address was not reported.'],
  [1024, 'IP 地址冲突。', 'The IP address conflicts with another.'],
  [1025, '网站仅有这一个接入，不能取消。', 'It is the website’s only access and cannot be cancelled.'],
  [1026, '注销原因错误。', 'The reason for cancelling is not valid.'],
  [1028, '用户名错误。', 'The user name is wrong.'],
  [1029, '同一网站的接入重复。', 'The website has the same access twice.'],
  [1033, '前置审批类型无效。', 'The kind of approval is not valid.'],
  [1034, '服务内容无效。', 'The service content is not valid.'],
  [1035, '接入方式无效。', 'The access method is not valid.'],
  [1036, '服务器放置地无效。', 'The place of the server is not valid.'],
  [1037, '网站已上报。', 'The website was reported already.'],
  [1038, '接入已上报。', 'The access was reported already.'],
  [1039, '该记录中的域名已上报。', 'A domain of this record was reported already.'],
  [1040, '该记录中的 IP 已上报。', 'An IP address of this record was reported already.'],
  [1047, '只能取消本单位的接入。', 'Only one’s own access can be cancelled.'],
  [1048, '不是本单位的备案。', 'The filing is not this provider’s.'],
  [1053, '请求单位已删除。', 'The requesting unit was deleted.'],
  [1054, '报备单位无效。', 'The reporting unit is not valid.'],
  [1055, '核验单不属于该备案。', 'The verification sheet does not belong to this filing.'],
  [1056, '附件格式代码错误。', 'The attachment’s format code is wrong.'],
  [1057, '附件用途代码错误。', 'The attachment’s use code is wrong.'],
  [1058, '主体不存在。', 'The subject does not exist.'],
  [1059, '网站不存在。', 'The website does not exist.'],
  [1061, '核验材料用途与所属对象不符。', 'The attachment’s use does not fit whose it is.'],
  [1063, '接入 IP 与本单位的 IP 报备不一致。', 'The access address differs from the provider’s own report of addresses.'],
  [1066, '网站语言代码错误。', 'The language code is wrong.'],
  [1067, '关键字对应多个网站。', 'The key fits several websites.'],
  [1068, '关键字对应多个主体。', 'The key fits several subjects.'],
  [1999, '其他错误。', 'Another error.'],
  [2005, '需先报备来源地址段。', 'The range of addresses it comes from must be reported first.'],
  [5001, '文件不符合数据格式要求。', 'The file breaks the schema.'],
  [5002, '属性不存在。', 'An attribute does not exist.'],
  [5003, '请求单位与报备单位不一致。', 'The requesting unit differs from the reporting unit.'],
  [5004, '接口版本错误。', 'The interface version is wrong.'],
  [5005, '未备案网站不属于本单位。', 'The unfiled website is not this provider’s.'],
  [5006, '该处理结果已上报。', 'That handling was reported already.'],
  [5007, '处理结果代码错误。', 'The handling code is wrong.'],
  [5009, '单位没有此权限。', 'The unit lacks this permission.'],
  [5010, '不允许的附件格式。', 'The attachment’s format is not allowed.'],
  [5011, '功能未开放。', 'The function is not open.'],
  [5999, '其他错误。', 'Another error.'],
);

/** R2 of interface version V.3.0 (2013), by number. Codes of address ranges (2001 to 2999, 2005 apart) and of registrars (3001 on) are left out. */
export const RESULT_CODES: readonly ResultCode[] = [...CORRECTIONS, ...WAITING, ...DONE, ...STAFF].toSorted((a, b) => a.code - b.code);

const UNKNOWN: Omit<ResultCode, 'code'> = {
  remedy: 'staff-look',
  message: { zh: '管局返回了未定义的结果代码。', en: 'The bureau answered with a result code that the interface does not define.' },
};

/** The row of a result code; one that the interface does not define is for staff to look at. */
export const resultCode = (code: number): ResultCode => RESULT_CODES.find((known) => known.code === code) ?? { code, ...UNKNOWN };

const REMEDIES: Readonly<Record<ResultRemedy, Sentence>> = {
  'applicant-corrects': { zh: '请按管局意见修改后重新提交。', en: 'Please correct it as the bureau says and submit again.' },
  'staff-look': { zh: '无需操作，工作人员会处理。', en: 'Nothing to do: staff will look at it.' },
  wait: { zh: '请等待当前流程结束后再提交。', en: 'Please wait until what is running has ended, then submit again.' },
  none: { zh: '无需操作。', en: 'Nothing to do.' },
};

/** What is said to the applicant about a remedy. */
export const remedyWords = (remedy: ResultRemedy): Sentence => REMEDIES[remedy];
