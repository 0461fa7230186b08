import { entry } from './entry';

/** Filing type, registry, life-cycle steps. */
export const filingTypeMessages = {
  'domain-filed-by-another-subject': entry(
    '域名 {about} 已由其他主体备案。',
    'The domain {about} is filed by another subject.',
    '请先由原主体注销该域名的备案，再重新提交；或者改用其他域名。',
    'Have the other subject cancel that filing first, or use another domain.',
  ),
  'mixed-filed-and-unfiled-domains': entry(
    '同一订单中既有已备案的域名，也有未备案的域名。',
    'The order mixes domains that are filed with domains that are not.',
    '请拆成两个订单：先为已备案的域名办理接入备案，再为其余域名办理新增网站。',
    'Split the order: first an access filing for the filed domains, then a new website for the others.',
  ),
  'nothing-to-add': entry(
    '域名 {about} 已经在本接入商备案，没有需要新增的内容。',
    'The domain {about} is already filed here; there is nothing to add.',
    '如需修改已有的备案信息，请办理变更备案。',
    'To alter what is filed, apply for a change.',
  ),
  'subject-filed-under-old-certificate': entry(
    '该主体在备案系统中登记的是旧证件号码，需要人工核对。',
    'The registry knows this subject by an older certificate number.',
    '请在备案成功后办理主体变更，更新证件号码；工作人员会先核对是否为同一主体。',
    'A reviewer checks that it is the same subject; afterwards apply for a change of the certificate number.',
  ),
  'registry-silent': entry(
    '备案公共查询没有返回域名 {about} 的结果。',
    'The public registry gave no answer for the domain {about}.',
    '无需操作，工作人员会再次查询。',
    'Nothing to do: a reviewer will look it up again.',
  ),
  'no-completed-filing-here': entry(
    '{about} 没有通过本接入商完成的备案，不能变更、注销或取消接入。',
    'There is no completed filing through this provider for {about}, so it cannot be changed or cancelled here.',
    '请到办理该备案的接入商处操作。',
    'Turn to the provider through which it was filed.',
  ),
  'subject-certificate-changes': entry(
    '变更后主体的证件号码与备案的不同，是否允许由人工确认。',
    'The change gives the subject another certificate number; a reviewer decides whether that is allowed.',
    '请上传变更前后的证明；如果主体已换，通常需要先注销再重新备案。',
    'Upload proof of the change. If it is another subject, the filing usually has to be cancelled and made anew.',
  ),
  'cancels-all-websites': entry(
    '注销主体 {about} 会同时注销其下所有网站的备案。',
    'Cancelling the subject {about} cancels the filings of all its websites, too.',
    '请确认所有网站都不再使用；未备案的网站不能访问。',
    'Make sure that none of the websites is needed any more; without a filing they cannot be reached.',
  ),
  'last-website': entry(
    '{about} 是该主体下的最后一个网站，注销后主体下没有网站。',
    '{about} is the last website of the subject; afterwards the subject has none.',
    '没有网站的主体可能会被通信管理局注销；如不再使用，可以直接注销主体。',
    'A subject without a website may be cancelled by the bureau; if it is not needed, cancel the subject itself.',
  ),
  'no-other-access-provider': entry(
    '{about} 没有其他接入商，取消接入后备案信息可能会被通信管理局注销。',
    '{about} has no other access provider; after this its filing may be cancelled by the bureau.',
    '建议先在新的接入商处完成接入备案，再取消接入。',
    'Complete an access filing with the new provider first, then cancel access here.',
  ),
} as const;
