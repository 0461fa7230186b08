import { entry } from './entry';

/** Required and missing materials. */
export const materialMessages = {
  'missing-id-side': entry(
    '{who}的身份证缺少{document}。',
    'The {document} of {who} is missing.',
    '请补充上传{document}，两面都要清晰完整。',
    'Upload the {document} as well; both sides must be clear and complete.',
  ),
  'missing-identity-document': entry(
    '缺少{who}的{document}。',
    'The {document} of {who} is missing.',
    '请上传{document}的照片或扫描件。',
    'Upload a photo or scan of the {document}.',
  ),
  'identity-document-kind-not-accepted': entry(
    '{who}（{identity}）应提供{document}，已上传的证件不适用。',
    '{who} ({identity}) needs a {document}; the uploaded document is of another kind.',
    '请改为上传{document}。',
    'Upload the {document} instead.',
  ),
  'identity-document-not-listed': entry(
    '{who}上传的证件不在规定的证件之列，需要人工确认是否可用。',
    'The identity document of {who} is not among those listed; a reviewer decides whether it can be used.',
    '如有{document}，请改为上传{document}。',
    'If there is a {document}, upload that instead.',
  ),
  'document-expired': entry(
    '{who}的{document}已于 {day} 到期。',
    'The {document} of {who} expired on {day}.',
    '请换领新证后重新填写有效期并上传。',
    'Renew the document, then enter its new validity and upload it again.',
  ),
  'missing-verification-sheet': entry(
    '缺少网站备案真实性核验单。',
    'The verification sheet is missing.',
    '请下载系统生成的核验单，签字（单位盖章）后上传照片或扫描件。',
    'Download the sheet made for this order, sign it (units: seal it) and upload a photo or scan.',
  ),
  'missing-commitment-letter': entry(
    '缺少网站备案承诺书。',
    'The commitment letter is missing.',
    '请下载系统生成的承诺书，签字（单位盖章）后上传照片或扫描件。',
    'Download the letter made for this order, sign it (units: seal it) and upload a photo or scan.',
  ),
  'missing-unit-certificate': entry(
    '缺少单位证件：{nature}需提供{document}。',
    'The unit’s certificate is missing: this subject ({nature}) needs the {document}.',
    '请上传{document}的照片或扫描件。',
    'Upload a photo or scan of the {document}.',
  ),
  'unit-certificate-kind-not-accepted': entry(
    '已上传的单位证件不适用：{nature}需提供{document}。',
    'The uploaded unit certificate is of another kind: this subject ({nature}) needs the {document}.',
    '请改为上传{document}；如果单位性质选错了，请改正单位性质。',
    'Upload the {document} instead, or correct the nature of the subject if it was chosen wrongly.',
  ),
  'unit-nature-not-listed': entry(
    '该单位性质没有规定应提供的证件，需要人工确认。',
    'No certificate is laid down for a subject of this nature; a reviewer decides.',
    '请上传能证明单位身份的证件，工作人员会核对。',
    'Upload whatever certificate shows what the unit is; a reviewer will look at it.',
  ),
  'credit-code-certificate-instead': entry(
    '上传的是统一社会信用代码证书，是否可以代替规定的单位证件需要人工确认。',
    'A unified social credit code certificate was uploaded; a reviewer decides whether it can stand for the certificate asked for.',
    '如有营业执照等规定的证件，请一并上传。',
    'If there is a certificate of the kind asked for, upload that as well.',
  ),
  'missing-manager-identity-document': entry(
    '缺少负责人{who}的{document}。',
    'The {document} of the manager {who} is missing.',
    '请上传该负责人的{document}；不同的负责人需要各自的证件。',
    'Upload the {document} of this manager; each manager needs their own.',
  ),
  'missing-domain-certificate': entry(
    '{province}要求提供域名证书，缺少：{about}。',
    '{province} asks for domain certificates; missing for: {about}.',
    '请从域名注册商处下载域名证书后上传，每个域名都需要。',
    'Download the certificate of each domain from its registrar and upload it.',
  ),
  'domain-certificate-differs': entry(
    '域名证书上的域名 {read} 不在本订单中。',
    'The domain certificate names {read}, which is not in this order.',
    '请检查是否上传了正确的域名证书。',
    'Check that the right domain certificate was uploaded.',
  ),
  'missing-residence-proof': entry(
    '在{province}备案，而身份证地址在{home}，需提供暂住证或居住证。',
    'Filing in {province} with an identity card from {home} needs a temporary residence permit or a residence permit.',
    '请上传{province}的暂住证或居住证。',
    'Upload a temporary residence permit or a residence permit of {province}.',
  ),
  'no-id-card-address-to-compare': entry(
    '没有可供比对的身份证地址，是否需要居住证明由人工确认。',
    'There is no identity card address to compare, so a reviewer decides whether proof of residence is needed.',
    '如在{province}居住，可以一并上传暂住证或居住证。',
    'If you live in {province}, you may upload a temporary residence permit or a residence permit as well.',
  ),
  'missing-construction-plan': entry(
    '{province}的主体已有 {filed} 个网站备案（超过 {limit} 个），继续备案需提供网站建设方案书。',
    'In {province} a subject with {filed} filed websites (more than {limit}) needs a website construction plan to go on.',
    '请准备并上传网站建设方案书。',
    'Prepare a website construction plan and upload it.',
  ),
  'website-count-at-boundary': entry(
    '已备案 {filed} 个网站，加上本次将超过 {limit} 个，是否需要网站建设方案书由人工确认。',
    'With {filed} websites filed, this order goes over {limit}; a reviewer decides whether a construction plan is needed.',
    '可以先准备好网站建设方案书并上传。',
    'You may prepare a website construction plan and upload it now.',
  ),
  'missing-subject-manager-authorisation': entry(
    '主体负责人{who}不是法定代表人，{province}需提供主体负责人法人授权书。',
    'The subject’s manager {who} is not the legal representative; {province} asks for an authorisation.',
    '请由法定代表人签署并加盖公章后上传授权书，或者改由法定代表人担任主体负责人。',
    'Upload an authorisation signed by the legal representative and sealed, or name the legal representative as manager.',
  ),
  'missing-website-manager-authorisation': entry(
    '网站负责人{who}不是法定代表人，{province}需提供网站负责人法人授权书。',
    'The website’s manager {who} is not the legal representative; {province} asks for an authorisation.',
    '请由法定代表人签署并加盖公章后上传授权书，或者改由法定代表人担任网站负责人。',
    'Upload an authorisation signed by the legal representative and sealed, or name the legal representative as manager.',
  ),
  'missing-pre-approval': entry(
    '网站内容涉及{category}，需要提供前置或专项审批文件。',
    'The website’s content concerns {category}; a pre-approval document is needed.',
    '请先到主管部门办理审批，再填写批文号并上传文件；如不涉及，请修改网站内容。',
    'Obtain the approval from the authority, then enter its number and upload it; or correct the content if it was chosen wrongly.',
  ),
  'content-suggests-pre-approval': entry(
    '网站名称“{about}”像是涉及{category}，是否需要前置审批由人工确认。',
    'The website name “{about}” suggests {category}; a reviewer decides whether a pre-approval is needed.',
    '如涉及，请上传审批文件；如不涉及，可以换一个名称。',
    'If it does concern that, upload the approval; if not, you may choose another name.',
  ),
  'pre-approval-content-on-person-website': entry(
    '个人网站“{about}”涉及{category}，需要人工确认。',
    'The personal website “{about}” concerns {category}; a reviewer decides.',
    '个人网站一般不得涉及需要前置审批的内容，请修改网站内容或以单位名义备案。',
    'A personal website normally may not hold content that needs an approval: change the content, or file as a unit.',
  ),
} as const;
