import { entry } from './entry';

/** Verification sheet, contacts, approvals, authorisation codes and the limits of an account and an order. */
export const orderMessages = {
  'medical-content': entry(
    '网站“{about}”涉及医疗内容，是否需要前置审批文件须以省级药品监督管理部门的答复为准。',
    'The website “{about}” has medical content; the provincial drug authority says whether it needs an approval.',
    '请先咨询省药监局，并把答复告知工作人员。',
    'Ask the provincial drug authority first, and tell the reviewer what it answered.',
  ),
  'approval-category-for-a-person-to-decide': entry(
    '网站“{website}”涉及{category}，是否需要前置或专项审批文件由人工确认。',
    'The website “{website}” concerns {category}; a reviewer decides whether an approval is needed.',
    '如有审批文件，请上传。',
    'If there is an approval, upload it.',
  ),
  'pre-approval-dated-after-submission': entry(
    '网站“{website}”的{category}审批文件日期（{day}）晚于提交日期，备案前应先取得审批。',
    'The approval for {category} of the website “{website}” is dated {day}, after the submission; it must exist before filing.',
    '请核对审批日期；如确实尚未取得，请取得后再提交。',
    'Check the date; if the approval was not given yet, submit again once it is.',
  ),
  'domain-differs': entry(
    '核验单上的网站域名“{read}”与订单中的“{entered}”不一致。',
    'The domains on the verification sheet, “{read}”, differ from those of the order, “{entered}”.',
    '请改正订单中的域名，或按订单重新填写、签署核验单。',
    'Correct the domains of the order, or fill in and sign the sheet again.',
  ),
  'nature-differs': entry(
    '核验单上的网站类型为{read}，订单中为{entered}。',
    'The verification sheet says {read}, the order says {entered}.',
    '请按订单重新填写、签署核验单。',
    'Fill in and sign the sheet again as the order has it.',
  ),
  'unit-items-on-person-sheet': entry(
    '网站类型为个人，但核验单勾选了单位证件“{item}”。',
    'This is a person’s filing, but the verification sheet ticks a unit’s certificate: {item}.',
    '个人网站只需核验个人证件；请确认网站类型是否填对。',
    'Only the person’s own document is verified; make sure that the type is right.',
  ),
  'mobile-malformed': entry(
    '{about}的手机号码缺少或格式不对。',
    'The mobile number of {about} is missing or malformed.',
    '请填写 11 位的中国大陆手机号码。',
    'Enter a mainland mobile number of 11 digits.',
  ),
  'email-malformed': entry(
    '{about}的电子邮箱缺少或格式不对。',
    'The e-mail address of {about} is missing or malformed.',
    '请填写可以收到邮件的电子邮箱。',
    'Enter an e-mail address that receives mail.',
  ),
  'landline-missing': entry(
    '缺少{about}的座机号码，或格式不对。',
    'The landline number of {about} is missing or malformed.',
    '单位网站必须填写座机号码，格式如 0755-88880000。',
    'A unit’s filing needs a landline number, for example 0755-88880000.',
  ),
  'missing-signature': entry(
    '核验单上没有网站负责人签字。',
    'The website manager’s signature is missing on the verification sheet.',
    '请由网站负责人签字后重新上传核验单。',
    'Have the website manager sign the sheet, and upload it again.',
  ),
  'missing-seal': entry(
    '核验单上没有单位公章。',
    'The unit’s seal is missing on the verification sheet.',
    '请加盖单位公章后重新上传核验单。',
    'Put the unit’s seal on the sheet, and upload it again.',
  ),
  'missing-date': entry(
    '核验单上没有填写日期。',
    'The date is missing on the verification sheet.',
    '请填写签署日期后重新上传核验单。',
    'Write the day of signature on the sheet, and upload it again.',
  ),
  'sheet-item-answered-no': entry(
    '核验单中“{item}”一项为“否”，不能提交管局。',
    'The verification sheet answers no to “{item}”, so it cannot go to the bureau.',
    '请改正这一项所指的信息，重新生成并签署核验单。',
    'Correct what the item is about, then make and sign the sheet again.',
  ),
  'authorisation-code-invalid': entry(
    '备案授权码无效。',
    'The authorisation code is not valid.',
    '请向提供授权码的账号核对；授权码可能输错、已删除，或对应的云服务器已退还。',
    'Check it with the account that gave it: it may be mistyped, deleted, or its server may be gone.',
  ),
  'authorisation-code-in-use': entry(
    '备案授权码正在被一个订单使用或已经用过，不能再用，也不能更改云服务；使用中的还不能删除。',
    'The authorisation code is used by an order, or was used up: it cannot be used again or bound to another server; while it is in use it cannot be deleted.',
    '请等使用它的订单结束，或由拥有云服务器的账号重新生成一个授权码。',
    'Wait until that order has ended, or let the account that owns the server make another code.',
  ),
  'account-bound-to-other-subject': entry(
    '该账号已为另一主体办理过备案，一个账号只能备案一个主体的网站。',
    'This account has filed for another subject; one account files for one subject only.',
    '请注册新的账号，使用备案授权码提交这个主体的备案。',
    'Register another account and file for this subject with an authorisation code.',
  ),
  'order-in-progress': entry(
    '该账号有一个备案订单正在办理，同时只能有一个。',
    'This account has an order in progress; there can be only one at a time.',
    '请等待该订单完成，或撤回后再提交。',
    'Wait until that order is done, or withdraw it.',
  ),
  'too-many-websites': entry(
    '订单中有 {count} 个网站，每个订单最多 {most} 个。',
    'The order has {count} websites; {most} are the most.',
    '请分成几个订单，依次提交。',
    'Split it into several orders and submit one after the other.',
  ),
  'too-many-domains': entry(
    '网站“{about}”有 {count} 个域名，每个网站最多 {most} 个。',
    'The website “{about}” has {count} domains; {most} are the most.',
    '请把多出的域名作为另一个网站提交。',
    'Submit the others as another website.',
  ),
} as const;
