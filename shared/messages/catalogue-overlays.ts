import { entry } from './entry';

/** What only the overlays find: practice after the governing document. */
export const overlayMessages = {
  'domain-registrant-differs': entry(
    '域名 {about} 的注册者“{read}”与主办单位或其负责人不一致。',
    'The domain {about} is registered to “{read}”, who is neither the subject nor its manager.',
    '个人的域名须由本人注册；单位的域名须由单位（含股东）、主要负责人或高级管理人员注册。请先办理域名过户，或上传能说明关系的材料。',
    'A person’s domain is registered to that person; a unit’s to the unit, a shareholder, its principal or a senior manager. Transfer the domain, or upload proof of the relation.',
  ),
  'several-domains-for-one-website': entry(
    '网站“{about}”填报了 {count} 个域名；自 2019-04-22 起，一个网站只允许填报一个域名。',
    'The website “{about}” names {count} domains; since 2019-04-22 one website has one domain.',
    '请只保留一个域名，其余域名作为另外的网站填报。',
    'Keep one domain and file the others as websites of their own.',
  ),
  'change-adds-domain': entry(
    '变更只能减少域名，不能增加或更换域名：{about}。',
    'A change may only take domains away, not add or exchange them: {about}.',
    '请从变更中去掉该域名，并为它办理新增网站。',
    'Leave the domain out of the change and file it as a new website.',
  ),
  'sms-verification-due': entry(
    '提交通信管理局后，{who}会收到短信验证码，须在 {hours} 小时内完成核验，否则订单会被退回。',
    'After submission to the bureau {who} receives a code by SMS, to be entered within {hours} hours; otherwise the order comes back.',
    '请保持备案中填写的手机号码畅通。',
    'Keep the mobile number of the filing at hand.',
  ),
  'website-manager-not-subject-manager': entry(
    '主体负责人不是法定代表人时，{province}要求网站负责人与主体负责人为同一人；{who}不是。',
    'Where the subject’s manager is not the legal representative, {province} asks for the same person as website manager; {who} is someone else.',
    '请把网站负责人改为主体负责人，或者改由法定代表人担任主体负责人。',
    'Name the subject’s manager as website manager, too, or make the legal representative the subject’s manager.',
  ),
  'construction-plan-from-count': entry(
    '{province}的主体已备案和本次新增的网站合计 {count} 个（达到 {threshold} 个），需提供网站建设方案书。',
    'In {province} a subject with {count} websites, filed and new (from {threshold} on), needs a website construction plan.',
    '请准备并上传网站建设方案书。',
    'Prepare a website construction plan and upload it.',
  ),
} as const;
