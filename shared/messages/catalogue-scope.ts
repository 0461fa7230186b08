import { entry } from './entry';

/** What has to be filed at all, filing numbers, domains, where they resolve, and what follows an approval. */
export const scopeMessages = {
  'commercial-needs-licence': entry(
    '经营性网站还需要办理互联网信息服务增值电信业务经营许可证（ICP 证）。',
    'A commercial website also needs a licence for internet information services (ICP licence).',
    '请在备案成功后，自行向当地通信管理局申请；备案照常进行。',
    'Apply for it at the provincial bureau once the filing is approved; the filing itself goes on.',
  ),
  'commercial-content-on-person-website': entry(
    '个人网站申报为经营性，需要人工确认。',
    'A person’s website is declared to be commercial; a reviewer decides.',
    '个人网站一般不得从事经营活动：请改正网站内容，或以单位名义备案。',
    'A personal website normally may not do business: correct the content, or file as a unit.',
  ),
  'access-filing-needed': entry(
    '域名 {about} 已有备案，但接入商不是本接入商；本订单为其办理接入备案。',
    'The domain {about} is filed, but not through this provider; this order is its access filing.',
    '初审通过后网站即可正常访问，在此之前可能被阻断。',
    'The website can be reached once the first review has passed; until then it may be blocked.',
  ),
  'server-outside-mainland': entry(
    '服务器 {about} 不在中国大陆境内，无需也不能备案。',
    'The server {about} is outside mainland China: no filing is needed, and none is possible.',
    '如需备案，请改用中国大陆境内的服务器；否则可以直接开通网站。',
    'Choose servers in mainland China to file the website; otherwise it can be opened without a filing.',
  ),
  'overseas-enterprise': entry(
    '单位设立于境外（{about}），且没有中国大陆的单位证件，无法备案。',
    'The unit was established abroad ({about}) and has no certificate of a mainland unit, so it cannot file.',
    '请在大陆设立分公司，以其单位证件备案；或者使用无需备案的香港服务器。',
    'Establish a branch in mainland China and file with its certificate, or use a server in Hong Kong, which needs no filing.',
  ),
  'registry-differs': entry(
    '备案公共查询的结果与本系统的记录不一致，或自相矛盾：{about}。',
    'The public registry’s answer differs from the records here, or contradicts itself: {about}.',
    '无需操作，工作人员会重新查询并以公共查询结果为准。',
    'Nothing to do: a reviewer looks it up again; the public registry decides.',
  ),
  'filing-number-malformed': entry(
    '备案号“{about}”的格式不对。',
    'The filing number “{about}” does not have the right form.',
    '请核对备案号，例如：粤ICP备18000001号（主体）、粤ICP备18000001号-1（网站）。',
    'Check the number: a province’s short name, ICP, the serial number; a website’s ends with a dash and its own number.',
  ),
  'public-security-filing-due': entry(
    '请在 {about} 之前到当地公安机关网安部门办理公安备案。',
    'The public-security filing is due by {about}.',
    '自网站开通之日起三十日内办理；如果网站开通的日期不同，请按开通之日计算。',
    'It is due within thirty days of the website’s opening; count from that day if it is another.',
  ),
  'applicant-to-be-notified': entry(
    '管局已于 {about} 作出结果，须以短信和邮件通知申请人。',
    'The bureau decided on {about}; the applicant is told by text message and e-mail.',
    '请查收短信和邮件。',
    'Look for the text message and the e-mail.',
  ),
  'not-a-registrable-domain': entry(
    '{about} 不是一级域名，将按 {registrable} 备案。',
    '{about} lies below the domain that was registered; {registrable} is filed.',
    '无需操作：一级域名备案后，其下的各级域名都可以使用。',
    'Nothing to do: once that domain is filed, all names below it may be used.',
  ),
  'domain-malformed': entry(
    '“{about}”不是有效的域名。',
    '“{about}” is not a domain.',
    '请填写已注册的域名，例如 example.com，不要带 http:// 或路径。',
    'Enter the registered domain, such as example.com, without http:// or a path.',
  ),
  'suffix-not-approved': entry(
    '域名 {about} 的后缀 .{suffix} 不在工业和信息化部公布的范围内，无法备案。',
    'The suffix .{suffix} of {about} is not among those that can be filed.',
    '请改用可备案后缀的域名，例如 .com 或 .cn。',
    'Use a domain with a suffix that can be filed, such as .com or .cn.',
  ),
  'overseas-domain-in-beijing': entry(
    '北京不支持境外域名备案：{about} 的后缀 .{suffix} 属于其他国家或地区。',
    'Beijing takes no overseas domains: the suffix .{suffix} of {about} belongs to another country or region.',
    '请改用 .cn、.com 等后缀的域名。',
    'Use a domain under .cn, .com or the like.',
  ),
  'overseas-registrar-in-beijing': entry(
    '域名 {about} 在境外注册商注册，能否在北京备案由人工确认。',
    'The domain {about} is held at an overseas registrar; a reviewer decides whether Beijing takes it.',
    '建议先把域名转入境内注册商。',
    'Transfer the domain to a registrar in mainland China first.',
  ),
  'working-day-calendar-unknown': entry(
    '没有 {about} 年的工作日历，无法计算审核时限，需要人工确认。',
    'There is no working-day calendar for {about}, so the time limits are set by a person.',
    '无需操作，工作人员会确定时限。',
    'Nothing to do: a reviewer sets the dates.',
  ),
  'domain-resolves-before-first-filing': entry(
    '首次备案成功之前域名不能做解析，而 {about} 已经解析。',
    'Before its first filing is approved a domain may not resolve, but {about} does.',
    '请先删除该域名的解析记录，备案成功后再添加。',
    'Remove the domain’s DNS records and add them again after the approval.',
  ),
  'unfiled-domain-resolves': entry(
    '域名 {about} 尚未备案却已解析，访问将被阻断。',
    'The domain {about} resolves before it is filed; its traffic is blocked.',
    '请先关闭网站或删除解析，备案成功后再开启访问。',
    'Take the website offline or remove the DNS records until the filing is approved.',
  ),
  'billing-kind-unknown': entry(
    '服务器的计费方式“{about}”未知，能否参加赠送活动由人工确认。',
    'The server’s billing kind “{about}” is not known; a reviewer decides about the free days.',
    '无需操作，工作人员会核对。',
    'Nothing to do: a reviewer will look at it.',
  ),
} as const;
