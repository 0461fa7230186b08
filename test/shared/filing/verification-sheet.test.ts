import { describe, expect, it } from 'vitest';
import { PreApproval } from '#shared/filing/codes';
import type { Filing } from '#shared/filing/filing';
import { SHEET_ITEMS, SHEET_PROMISE } from '#shared/filing/verification-sheet';
import { type SheetProposal, sheetNumber, sheetProposals } from '#shared/filing/verification-sheet-proposals';
import { findingOf } from '#shared/rules/evaluate';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';
import type { Finding } from '#shared/verdict/verdict';

const ISSUER = { name: '样例云', serial: '000123' };
const findingsOf = (filing: Filing) => screen({ name: 'x', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } }).findings;
const proposals = (filing: Filing, findings: readonly Finding[] = findingsOf(filing)): ReadonlyMap<string, SheetProposal> =>
  new Map(sheetProposals(filing, findings, ISSUER).map((proposal) => [proposal.item.field, proposal]));
const answers = (filing: Filing, findings?: readonly Finding[]) =>
  Object.fromEntries(
    [...proposals(filing, findings)].flatMap(([field, { item, answer }]) => (item.answer === 'yes-no' ? [[field, answer]] : [])),
  );
const ticks = (filing: Filing) =>
  [...proposals(filing)].flatMap(([field, { item, text }]) => (item.answer === 'tick' && text === '√' ? [field] : []));

describe('the items of the verification sheet', () => {
  it('have each a name of their own', () => {
    expect(new Set(SHEET_ITEMS.map(({ field }) => field)).size).toBe(SHEET_ITEMS.length);
  });
  it('are those the document prints: 6 and 6 certificates, 13 questions, 9 fields of approval, 6 by hand', () => {
    const count = (which: (item: (typeof SHEET_ITEMS)[number]) => boolean) => SHEET_ITEMS.filter(which).length;
    expect(count(({ group }) => group === 'unit')).toBe(6);
    expect(count(({ group }) => group === 'person')).toBe(6);
    expect(count(({ answer }) => answer === 'yes-no')).toBe(13);
    expect(SHEET_ITEMS.flatMap(({ approval }) => approval ?? [])).toEqual(PreApproval.options);
    expect(count(({ answer }) => answer === 'ink')).toBe(6);
  });
  it('keep the promise word for word', () => {
    expect(SHEET_PROMISE).toMatch(/^本单位（接入服务单位）已仔细阅读[\s\S]*愿意承担相应处罚。$/);
    expect(SHEET_PROMISE).toHaveLength(189);
  });
});

describe('proposals for the sheet', () => {
  const clean = unitFiling({ manager: { address: '广东省深圳市南山区样例路1号' } });
  it('cover every item', () => expect([...proposals(clean).values()].map(({ item }) => item)).toEqual(SHEET_ITEMS));
  it('are yes where nothing was found, and open where only a person can know', () => {
    expect(answers(clean)).toEqual({
      numbersCorrect: 'yes',
      copiesKept: 'yes',
      photoTaken: null,
      mobileCorrect: 'yes',
      landlineCorrect: 'yes',
      emailCorrect: 'yes',
      addressCorrect: 'yes',
      nameProper: 'yes',
      domainCorrect: 'yes',
      contentCorrect: 'yes',
      hasApproval: 'no',
      accessCorrect: 'yes',
      recordKept: 'yes',
    });
  });
  it('leave open what was not entered', () => {
    const { mobile: _, email: __, phone: ___, ...manager } = clean.order.websites[0]?.manager ?? otherManager;
    const bare = { ...clean, order: { ...clean.order, websites: clean.order.websites.map((website) => ({ ...website, manager })) } };
    expect(answers(bare)).toMatchObject({ mobileCorrect: null, emailCorrect: null, landlineCorrect: null, addressCorrect: 'yes' });
    expect(answers(unitFiling())).toMatchObject({ addressCorrect: null });
  });
  it.each([
    [
      'numbersCorrect',
      unitFiling({ manager: { certificate: { kind: 'resident-id', number: '440305199202299921' } } }),
      'no',
      'certificate-number-checksum',
    ],
    ['copiesKept', unitFiling({ materials: [{ kind: 'business-licence' }] }), null, 'missing-identity-document'],
    ['mobileCorrect', unitFiling({ manager: { mobile: '138' } }), 'no', 'mobile-malformed'],
    ['emailCorrect', unitFiling({ manager: { email: 'lin' } }), 'no', 'email-malformed'],
    ['landlineCorrect', unitFiling({ manager: { phone: '' } }), null, 'landline-missing'],
    ['nameProper', unitFiling({ websiteName: '中国样例' }), 'no', 'name-has-national-word'],
    ['nameProper', unitFiling({ websiteName: '深圳云岚资讯' }), null, 'name-has-place-name'],
    ['contentCorrect', unitFiling({ content: ['医疗'] }), null, 'medical-content'],
    [
      'domainCorrect',
      unitFiling({ extracted: [{ material: 'verification-sheet', fields: { domains: 'another.com' } }] }),
      'no',
      'domain-differs',
    ],
    [
      'accessCorrect',
      unitFiling({ access: { kind: 'server', region: 'overseas', billing: 'prepaid', ip: '203.0.113.1' } }),
      'no',
      'server-outside-mainland',
    ],
  ])('follow from what was found: %s', (field, filing, answer, code) => {
    const proposal = proposals(filing).get(field);
    expect(proposal?.answer).toBe(answer);
    expect(proposal?.because.some((one) => one === code || code.startsWith('missing-identity'))).toBe(true);
  });
  it('of one contact do not follow from another', () => {
    expect(answers(unitFiling({ manager: { mobile: '138' } }))).toMatchObject({ emailCorrect: 'yes', landlineCorrect: 'yes' });
  });
  it('of the domains do not follow from the organiser’s name', () => {
    const extracted = [{ material: 'verification-sheet' as const, fields: { organiser: '云岚', nature: 'person' } }];
    expect(answers(unitFiling({ extracted }))).toMatchObject({ domainCorrect: 'yes', numbersCorrect: 'yes' });
  });
  it('are not spoken against by warnings', () => {
    expect(answers(unitFiling({ websiteName: '云岚（样例）科技' }))).toMatchObject({ nameProper: 'yes' });
  });
  it('stay open where a rule failed or nothing was checked', () => {
    const failed = findingOf('R83', { level: 'review', code: 'rule-failed' });
    expect(answers(clean, [failed])).toMatchObject({ nameProper: null, contentCorrect: 'yes' });
    expect(answers(clean, [findingOf('R66', { level: 'review', code: 'rule-failed' })])).toMatchObject({
      mobileCorrect: null,
      emailCorrect: null,
    });
    const unchecked = answers(clean, [findingOf('engine', { level: 'review', code: 'no-rule-checked' })]);
    expect(unchecked).toMatchObject({ nameProper: null, numbersCorrect: null, accessCorrect: null, hasApproval: 'no', recordKept: 'yes' });
  });
  it('say that the photo was taken once it passed its review', () => {
    const events = [{ at: '2018-09-20', event: 'curtain-photo-passed' as const }];
    expect(answers({ ...clean, events })).toMatchObject({ photoTaken: 'yes' });
    expect(answers({ ...clean, events: [{ at: '2018-09-20', event: 'curtain-photo-uploaded' }] })).toMatchObject({ photoTaken: null });
  });
  it('tick the certificates and approvals of the order', () => {
    expect(ticks(clean)).toEqual(['businessLicence', 'residentId']);
    expect(ticks(personFiling())).toEqual(['residentId']);
    expect(
      ticks(
        unitFiling({ subject: { nature: 'foundation', certificate: { kind: 'foundation-certificate', number: '53440000MA5TE2T09X' } } }),
      ),
    ).toEqual(['otherUnitCertificate', 'residentId']);
    const approved = {
      ...clean,
      order: {
        ...clean.order,
        websites: clean.order.websites.map((website) => ({ ...website, preApprovals: [{ category: 'news' as const, number: '1' }] })),
      },
    };
    expect(ticks(approved)).toEqual(['businessLicence', 'residentId', 'approvalNews']);
    expect(answers(approved)).toMatchObject({ hasApproval: 'yes' });
    expect(answers(unitFiling({ materials: [{ kind: 'pre-approval' }] }))).toMatchObject({ hasApproval: 'yes' });
  });
  it('fill in the head and the access details', () => {
    const access = { ...clean.access, more: [{ region: 'mainland' as const, billing: 'prepaid' as const, ip: '203.0.113.11' }] };
    const text = (filing: Filing) =>
      Object.fromEntries([...proposals(filing)].flatMap(([field, { item, text: one }]) => (item.answer === 'text' ? [[field, one]] : [])));
    expect(text({ ...clean, access })).toEqual({
      number: '核[2018]9月粤第000123号',
      organiser: '深圳云岚样例科技有限公司',
      nature: '单位',
      domains: 'example-yunlan.com',
      accessProvider: '样例云',
      accessMethod: '云服务器',
      serverPlace: '中国大陆',
      ipAddresses: '203.0.113.10、203.0.113.11',
    });
    expect(text({ ...personFiling(), access: { ...access, method: 'colocation' } })).toMatchObject({
      nature: '个人',
      accessMethod: '主机托管',
    });
    expect(sheetProposals(clean, [], { name: '样例云' })[0]?.text).toBeNull();
  });
  it('number a sheet by the bureau’s province and the month', () => {
    expect(sheetNumber({ ...clean.order, province: 'CN-ZJ', submittedAt: '2018-12-01' }, '7')).toBe('核[2018]12月浙第7号');
  });
});
