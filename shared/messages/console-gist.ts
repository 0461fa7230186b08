import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** Findings whose sentence says too little without its values. */
export const ownGists: Readonly<Record<string, Sentence>> = {
  'rule-undecided': say('缺少信息，无法自动判断', 'A fact is missing, so this cannot be decided'),
  'rule-pack-unknown': say('没有所用的规则包，未能自动核对', 'The rule pack does not exist, so nothing was checked'),
  'last-website': say('该主体下的最后一个网站，注销后主体下没有网站', 'The last website of the subject; afterwards it has none'),
  'missing-id-side': say('身份证缺少一面', 'One side of an identity card is missing'),
  'missing-manager-identity-document': say('缺少负责人的证件', 'The identity document of a manager is missing'),
  'domain-certificate-differs': say('域名证书上的域名不在本订单中', 'The domain certificate names a domain that is not in this order'),
  'missing-subject-manager-authorisation': say('缺少主体负责人法人授权书', 'The authorisation of the subject’s manager is missing'),
  'missing-website-manager-authorisation': say('缺少网站负责人法人授权书', 'The authorisation of the website’s manager is missing'),
  'name-has-place-name': say('网站名称含有地名', 'The website name has a place name in it'),
  'name-has-special-symbol': say('网站名称含有特殊符号', 'The website name has special symbols in it'),
  'name-has-sensitive-word': say('网站名称含有敏感词汇', 'The website name has a sensitive word in it'),
  'name-contains-a-person-name': say('个人网站名称含有他人姓名，由人工确认', 'The personal website’s name has another person’s name in it'),
  'name-used-before': say('本订单中有多个网站同名', 'Several websites of this order have the same name'),
  'domain-differs': say('核验单上的域名与订单不一致', 'The domains on the verification sheet differ from those of the order'),
  'nature-differs': say('核验单上的网站类型与订单不一致', 'The nature on the verification sheet differs from that of the order'),
  'unit-items-on-person-sheet': say('个人网站的核验单勾选了单位证件', 'The sheet of a person’s website ticks a unit’s certificate'),
  'sheet-item-answered-no': say('核验单中有一项为“否”，不能提交管局', 'The verification sheet answers no to an item'),
  'certificate-number-differs': say('填写的证件号码与上传的证件不一致', 'The number entered differs from the uploaded document'),
  'name-differs': say('填写的名称与证件不一致', 'The name entered differs from the document'),
  'address-differs': say('填写的地址与证件不一致', 'The address entered differs from the document'),
  'reading-differs': say('填写内容与证件不一致', 'An entry differs from what the document reads'),
  'document-kind-differs': say('上传的文件不是所需的证件', 'The uploaded file looks like another document'),
  'field-not-legible': say('证件上有内容未能可靠读出，需人工核对', 'A field on a document could not be read reliably'),
  'identity-inconsistent': say('证件内容与其他信息矛盾，需人工核对', 'A field on a document contradicts what else is known'),
  'document-suspect': say('上传的证件存疑，需人工核对', 'A reviewer looks at an uploaded document'),
  'document-unreadable': say('上传的证件无法使用', 'An uploaded document cannot be used'),
  'not-a-registrable-domain': say('填写的不是一级域名，将按一级域名备案', 'The entry lies below the registered domain, which is filed'),
  'domain-malformed': say('填写的不是有效的域名', 'The entry is not a domain'),
  'suffix-not-approved': say('域名后缀不在工信部公布的范围内，无法备案', 'The suffix of a domain is not among those that can be filed'),
  'overseas-domain-in-beijing': say('北京不支持境外域名备案', 'Beijing takes no overseas domains'),
  'public-security-filing-due': say('请按时办理公安备案', 'The public-security filing is due'),
  'applicant-to-be-notified': say('管局已作出结果，须通知申请人', 'The bureau decided; the applicant is told'),
  'working-day-calendar-unknown': say('缺少工作日历，审核时限需人工确认', 'There is no working-day calendar for the year'),
  'domain-resolves-before-first-filing': say('首次备案成功前域名已经解析', 'A domain resolves before its first filing is approved'),
  'domain-registrant-differs': say('域名注册者与主办单位或其负责人不一致', 'A domain is registered to neither the subject nor its manager'),
};

/** What stands for a value in all other sentences. */
const WORDS: Readonly<Record<string, Sentence>> = {
  who: say('当事人', 'a person'),
  document: say('证件', 'document'),
  words: say('受限词语', 'restricted words'),
  province: say('该省', 'the province'),
  home: say('外省', 'another province'),
  nature: say('该性质的单位', 'a unit of this nature'),
  category: say('受限类别', 'a restricted category'),
};

const inChinese = (template: string): string =>
  template
    .replace(/，缺少：\{\w+\}|：\{about\}|（\{\w+\}）|于 \{day\} |\{hint\}/g, '')
    .replace(/\{about\}的/g, '负责人的')
    .replace(/“?\{(\w+)\}”?/g, (whole, name: string) => WORDS[name]?.zh ?? (whole.startsWith('“') || name === 'about' ? '' : whole))
    .replace(/ ?\{\w+\} ?/g, '若干')
    .replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])|^ +|。$/g, '');

const inEnglish = (template: string): string => {
  const said = template
    .replace(/ on \{day\}| \{hint\}|; missing for: \{about\}|:? “\{(?:about|entered|read|website|content)\}”,?/g, '')
    .replace(/“?\{(\w+)\}”?/g, (_, name: string) => WORDS[name]?.en ?? '…')
    .replace(/\.$/, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
};

/** What kind of thing a finding is, for a list that knows its code and its sentence but none of its values. */
export const gistOf = (code: string, { zh, en }: Sentence): Sentence => ownGists[code] ?? say(inChinese(zh), inEnglish(en));
