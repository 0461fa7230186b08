import { describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app';
import type { Registry } from '#shared/filing/filing';
import { APPLICANT, answer, draft, filingBody, problem, refusal } from './steps';
import { testApi } from './test-api';

const NUMBER = '粤ICP备2018000001号-1';
const PASSWORD = 'Mm20180000011';

/** A draft for a website that is filed with another provider: its access is to be added here. */
const accessDraft = async () => {
  const plain = testApi();
  const { order } = filingBody();
  const owner = order.subject.certificate.number;
  const filed = { ownerCertificateNumber: owner, filingNumber: NUMBER, accessProviders: ['other'] };
  const registry: Registry = {
    subject: { certificateNumber: owner, filingNumber: '粤ICP备2018000001号', accessProviders: ['other'], websites: 1 },
    domains: Object.fromEntries(order.websites.flatMap(({ domains }) => domains).map((domain) => [domain, filed])),
  };
  const api = createApi({ ...plain.ports, registry: { ask: async () => ({ registry }) } });
  const made = await api.request('/api/filings', {
    method: 'POST',
    body: JSON.stringify(filingBody()),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${Buffer.from(APPLICANT).toString('base64url')}` },
  });
  const { id } = JSON.parse(await made.text());
  return { test: plain, sent: { as: APPLICANT, params: { id: String(id) } } };
};

describe('filing passwords', () => {
  it('are asked for by number where the bureau needs one, and said to be given, no more', async () => {
    const { test, sent } = await accessDraft();
    expect((await answer(test, 'listPasswords', sent)).items).toEqual([{ filingNumber: NUMBER, isRequired: true, isGiven: false }]);
    const body = { filingNumber: '粤ICP備2018000001号-1'.replace('備', '备').toLowerCase(), password: PASSWORD };
    const given = await test.call('givePassword', { ...sent, body });
    expect(given.body).toEqual({ items: [{ filingNumber: NUMBER, isRequired: true, isGiven: true }], cursor: null });
    expect(await test.store.passwords.md5Of(sent.params.id, NUMBER)).toMatch(/^[0-9a-f]{32}$/);
    const seen = [given, await test.call('readFiling', sent), await test.call('readAudit', { ...sent, as: 'auditor:a' }), test.lines];
    expect(JSON.stringify(seen)).not.toContain(PASSWORD);
  });

  it('are refused for another number, which is told with those that are wanted', async () => {
    const { test, sent } = await accessDraft();
    const body = { filingNumber: '粤ICP备2018000001号', password: PASSWORD };
    const refused = await test.call('givePassword', { ...sent, body });
    expect(problem(refused)).toMatchObject({ status: 409, code: 'password-not-wanted', places: [NUMBER] });
  });

  it('are not wanted where nothing is filed', async () => {
    const test = testApi();
    const id = await draft(test);
    expect((await answer(test, 'listPasswords', { as: APPLICANT, params: { id } })).items).toEqual([]);
  });

  it.each([
    { filingNumber: 'no number', password: PASSWORD },
    { filingNumber: NUMBER, password: '' },
    { filingNumber: NUMBER, password: 'two\nlines' },
  ])('that are none are refused without being repeated: %j', async (body) => {
    const { test, sent } = await accessDraft();
    const refused = await test.call('givePassword', { ...sent, body });
    expect(refusal(refused)).toEqual([400, 'invalid-body']);
    if (body.password !== '') expect(JSON.stringify(refused.body)).not.toContain(body.password);
  });

  it('come too late when the order is over', async () => {
    const { test, sent } = await accessDraft();
    await answer(test, 'submitFiling', sent);
    await answer(test, 'withdrawFiling', sent);
    const refused = await test.call('givePassword', { ...sent, body: { filingNumber: NUMBER, password: PASSWORD } });
    expect(refusal(refused)).toEqual([409, 'not-in-this-state']);
  });
});
