import { entry } from '#shared/messages/entry';

/** What keeps a filing from being written for the bureau, and what to do; `{about}` is the entry, `{position}` a place in it, `{limit}` a number. */
export const uploadWords = {
  'field-missing': entry(
    '缺少“{about}”，管局要求必填。',
    'The {about} is missing; the bureau requires it.',
    '请填写{about}。',
    'Please enter the {about}.',
  ),
  'too-short': entry(
    '“{about}”过短，管局不接受。',
    'The {about} is too short for the bureau.',
    '请填写完整的{about}。',
    'Please enter the {about} in full.',
  ),
  'too-long': entry(
    '“{about}”过长，管局不接受。',
    'The {about} is too long for the bureau.',
    '请缩短{about}。',
    'Please shorten the {about}.',
  ),
  'out-of-range': entry(
    '“{about}”的取值不在管局允许的范围内。',
    'The {about} is outside what the bureau takes.',
    '工作人员会核对。',
    'Staff will look at it.',
  ),
  'character-not-in-gbk': entry(
    '“{about}”的第 {position} 个字符无法上报（不在 GBK 字符集中）。',
    'Character {position} of the {about} cannot be sent: GBK has no such character.',
    '请改用管局系统能够接受的写法，或联系工作人员。',
    'Please write it in a way that the bureau’s system takes, or ask staff.',
  ),
  'character-not-in-xml': entry(
    '“{about}”的第 {position} 个字符不是可显示的字符。',
    'Character {position} of the {about} is no character that can be shown.',
    '请删除该字符后重新填写。',
    'Please take that character out.',
  ),
  'region-unknown': entry(
    '无法从“{about}”判断省、市。',
    'The {about} does not tell the province and city.',
    '请填写以省、市、区（县）开头的完整地址。',
    'Please enter the whole address, beginning with province, city and district.',
  ),
  'certificate-address-missing': entry(
    '缺少主办单位证件上的住所。',
    'The address printed on the subject’s certificate is missing.',
    '请上传清晰的证件，或由工作人员补录。',
    'Please upload a clear picture of the certificate, or let staff enter it.',
  ),
  'code-unmapped': entry(
    '“{about}”在管局的代码表中没有对应项。',
    'The bureau’s tables have no code for the {about}.',
    '请选择管局支持的选项；工作人员会核对。',
    'Please choose what the bureau supports; staff will look at it.',
  ),
  'code-not-valid': entry(
    '“{about}”的代码已不在管局的代码表中。',
    'The code of the {about} is not in the bureau’s table any more.',
    '工作人员会核对。',
    'Staff will look at it.',
  ),
  'certificate-not-in-change': entry(
    '接口 V.3.0 的变更不接受该类“{about}”。',
    'A change by interface V.3.0 takes no {about} of this kind.',
    '工作人员会与管局联系。',
    'Staff will ask the bureau.',
  ),
  'pre-approval-scan-missing': entry(
    '缺少前置审批文件的图片。',
    'The scan of the approval is missing.',
    '请上传前置或专项审批文件。',
    'Please upload the approval.',
  ),
  'several-domains': entry(
    '自 2019-04-22 起，一个网站只能备案一个域名。',
    'Since 2019-04-22 a website is filed with one domain.',
    '请为每个域名填写一个网站。',
    'Please enter one website for each domain.',
  ),
  'domain-change': entry(
    '变更备案不能更换或增加域名。',
    'A change cannot replace or add a domain.',
    '请注销后重新备案，或新增网站。',
    'Please cancel and file anew, or add a website.',
  ),
  'not-ipv4': entry(
    '“{about}”不是 IPv4 地址，接口 V.3.0 无法上报。',
    'The {about} is no IPv4 address; interface V.3.0 cannot carry it.',
    '请为该网站配置公网 IPv4 地址。',
    'Please give the website a public IPv4 address.',
  ),
  'not-in-mainland': entry(
    '服务器不在中国大陆，不能备案。',
    'The server is not in mainland China, so it cannot be filed.',
    '请选择中国大陆的服务器。',
    'Please choose a server in mainland China.',
  ),
  'attachment-too-large': entry(
    '“{about}”超过 {limit} K。',
    'The {about} has more than {limit} K.',
    '工作人员会压缩后重新上报。',
    'Staff will make it smaller and send it again.',
  ),
  'attachment-owner': entry(
    '“{about}”的归属与用途不符。',
    'The {about} does not belong to whose it is said to be.',
    '工作人员会核对。',
    'Staff will look at it.',
  ),
  'id-missing': entry('缺少编号：{about}。', 'An identifier is missing: {about}.', '工作人员会核对。', 'Staff will look at it.'),
  'password-missing': entry('缺少备案密码。', 'The filing password is missing.', '请填写备案密码。', 'Please enter the filing password.'),
  'nothing-to-send': entry('没有可上报的内容。', 'There is nothing to send.', '工作人员会核对。', 'Staff will look at it.'),
  'file-too-large': entry('上报文件超过 50 MB。', 'The file has more than 50 MB.', '请拆分为多次提交。', 'Please split it.'),
  'form-wrong': entry(
    '“{about}”不符合管局的数据格式。',
    'The {about} does not have the form that the bureau asks for.',
    '工作人员会核对。',
    'Staff will look at it.',
  ),
} as const;
export type UploadProblemCode = keyof typeof uploadWords;
