import { countOfDomains } from '#shared/filing/domain-name';
import type { Filing } from '#shared/filing/filing';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { isSameSubject } from '#shared/rules/facts/filing-type';
import { checked, defineRule, notApplicable, type RuleFinding, undecided } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const withCode = (valid?: boolean): Filing => {
  const filing = personFiling();
  const { access } = filing;
  const code = { kind: 'authorisation-code' as const, code: 'AUTH-EXAMPLE-1', ownerAccount: 'account-b' };
  return { ...filing, access: { ...access, ...code, ...(valid === undefined ? {} : { valid }) } };
};

/** R76: an authorisation code is verified before it is used. */
export const authorisationCode = defineRule({
  id: 'R76',
  inPlainWords: {
    zh: '使用备案授权码的，授权码须验证成功；没有验证结果的由人工确认。',
    en: 'An authorisation code must have been verified; without an answer a reviewer looks at it.',
  },
  source: fromDocument('备案授权码', '验证成功后，即可使用 B 账号继续办理备案，备案 IP 地址为提供备案授权码的云服务器对应的 IP 地址'),
  reading: {
    zh: '授权码的状态为未使用、使用中、已使用；放弃订单后恢复为未使用。',
    en: 'A code is unused, in use or used; an abandoned order gives it back.',
    rows: ['src 13b', 'src 13c'],
  },
  inForce,
  codes: { 'authorisation-code-invalid': ['block'] },
  check: ({ isAdd, filing: { access } }) => {
    if (!isAdd || access.kind !== 'authorisation-code') return notApplicable;
    if (access.valid === undefined) return undecided({ zh: '备案授权码的验证结果', en: 'answer to the authorisation code' });
    const about = access.code === undefined ? {} : { about: access.code };
    return checked(access.valid ? [] : [{ level: 'block', code: 'authorisation-code-invalid', ...about }]);
  },
  examples: [
    { zh: '授权码验证成功', en: 'a code that was verified', filing: withCode(true), finds: [] },
    { zh: '授权码无效', en: 'a code that is not valid', filing: withCode(false), finds: ['authorisation-code-invalid'] },
  ],
});

const ofAccount = (account: Partial<Filing['account']>): Filing =>
  personFiling({ account: { id: 'account-a', filedSubject: null, openOrders: 0, ...account } });

/** R77: one account, one subject. */
export const oneSubject = defineRule({
  id: 'R77',
  inPlainWords: {
    zh: '一个账号只能备案一个主体的网站；一个主体可以用几个账号。',
    en: 'An account files for one subject only; a subject may use several accounts.',
  },
  source: fromDocument('备案限制', '一个腾讯云账号只能备案一个主体的网站'),
  reading: {
    zh: '首次提交时与主体绑定，注销主体后解除。限制的是账号，不是主体。公共查询以旧证件号码答复的主体仍是同一主体（由 R13 交人工核对）。',
    en: 'Bound at the first submission, released when the subject is cancelled. It limits the account, not the subject. A subject that the registry knows by an older number is the same subject (R13 has a reviewer look).',
  },
  inForce,
  codes: { 'account-bound-to-other-subject': ['block'] },
  check: ({ isAdd, filing: { account, registry }, order }) => {
    if (!isAdd) return notApplicable;
    const known = [order.subject.certificate.number, ...(registry.subject === null ? [] : [registry.subject.certificateNumber])];
    const { filedSubject } = account;
    const isBound = filedSubject !== null && !known.some((number) => isSameSubject(number, filedSubject));
    return checked(isBound ? [{ level: 'block', code: 'account-bound-to-other-subject' }] : []);
  },
  examples: [
    {
      zh: '账号为同一主体备案过',
      en: 'the account filed for the same subject',
      filing: ofAccount({ filedSubject: '44030519920229992x' }),
      finds: [],
    },
    {
      zh: '账号为另一主体备案过',
      en: 'the account filed for another subject',
      filing: ofAccount({ filedSubject: '440305198303039911' }),
      finds: ['account-bound-to-other-subject'],
    },
    {
      zh: '账号和公共查询记录的都是主体的旧注册号',
      en: 'the account and the registry both know the subject by its old registration number',
      filing: unitFiling({
        account: { id: 'account-a', filedSubject: '440301102345679', openOrders: 0 },
        registry: {
          subject: { certificateNumber: '440301102345679', filingNumber: '粤ICP备12000001号', accessProviders: ['self'], websites: 1 },
          domains: { 'example-yunlan.com': null },
        },
      }),
      finds: [],
    },
  ],
});

/** R78: one order at a time. */
export const oneOrder = defineRule<{ most: number }>({
  id: 'R78',
  inPlainWords: {
    zh: '一个账号只能有一个流程中的备案订单；草稿、已完成、已撤回和已失效的不计。',
    en: 'An account has one order in progress at a time; drafts and orders that were completed, withdrawn or have lapsed don’t count.',
  },
  source: fromDocument('备案限制', '一个腾讯云账号只能有一个流程中的备案订单'),
  reading: { zh: '草稿不计，变更和注销订单计入。', en: 'Drafts don’t count; orders that change or cancel do.' },
  inForce,
  values: { most: fixed(1) },
  codes: { 'order-in-progress': ['block'] },
  check: ({ isAdd, filing: { account } }, { most }) =>
    isAdd ? checked(account.openOrders >= most ? [{ level: 'block', code: 'order-in-progress' }] : []) : notApplicable,
  examples: [
    { zh: '没有其他流程中的订单', en: 'no other order in progress', filing: ofAccount({ openOrders: 0 }), finds: [] },
    { zh: '有一个流程中的订单', en: 'one order in progress', filing: ofAccount({ openOrders: 1 }), finds: ['order-in-progress'] },
  ],
});

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子'];

const withWebsites = (count: number): Filing => {
  const filing = personFiling();
  const names = NAMES.slice(0, count);
  const domains = Object.fromEntries(names.map((_, index) => [`example-${index}.com`, null]));
  const websites = filing.order.websites.flatMap((website) =>
    names.map((name, index) => ({ ...website, name: `云岚手记之${name}`, domains: [`example-${index}.com`] })),
  );
  return { ...filing, registry: { subject: null, domains }, order: { ...filing.order, websites } };
};

/** R79: how many websites an order may have. */
export const websitesPerOrder = defineRule<{ most: number }>({
  id: 'R79',
  inPlainWords: { zh: '每个订单最多 10 个网站。', en: 'An order has ten websites at most.' },
  source: fromDocument('备案限制', '每个订单最多可提交 10 个网站'),
  inForce,
  values: { most: fixed(10) },
  codes: { 'too-many-websites': ['block'] },
  check: ({ isAdd, order: { websites } }, { most }) => {
    if (!isAdd) return notApplicable;
    const parameters = { count: String(websites.length), most: String(most) };
    return checked(websites.length > most ? [{ level: 'block', code: 'too-many-websites', parameters }] : []);
  },
  examples: [
    { zh: '10 个网站', en: 'ten websites', filing: withWebsites(10), finds: [] },
    { zh: '11 个网站', en: 'eleven websites', filing: withWebsites(11), finds: ['too-many-websites'] },
  ],
});

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `example-${index + 1}.com`);

/** R80: how many domains a website may have. */
export const domainsPerWebsite = defineRule<{ most: number }>({
  id: 'R80',
  inPlainWords: { zh: '每个网站最多 10 个域名。', en: 'A website has ten domains at most.' },
  source: fromDocument('备案限制', '每个网站最多可提交 10 个域名'),
  reading: {
    zh: '按一级域名计数（R25）：同一域名下的几个名称算一个。',
    en: 'Registered domains are counted (R25): several names below one are one.',
  },
  inForce,
  values: { most: fixed(10) },
  codes: { 'too-many-domains': ['block'] },
  check: ({ isAdd, order: { websites } }, { most }) => {
    if (!isAdd) return notApplicable;
    return checked(
      websites.flatMap(({ name, domains }): readonly RuleFinding[] => {
        const count = countOfDomains(domains);
        const parameters = { count: String(count), most: String(most) };
        return count > most ? [{ level: 'block', code: 'too-many-domains', about: name, parameters }] : [];
      }),
    );
  },
  examples: [
    { zh: '10 个域名', en: 'ten domains', filing: personFiling({ domains: numbered(10) }), finds: [] },
    { zh: '11 个域名', en: 'eleven domains', filing: personFiling({ domains: numbered(11) }), finds: ['too-many-domains'] },
    {
      zh: '同一域名下的 11 个名称',
      en: 'eleven names below one domain',
      filing: personFiling({ domains: numbered(11).map((_, index) => `w${index}.example-yunlan.com`) }),
      finds: [],
    },
  ],
});
