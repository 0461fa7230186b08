import { describe, expect, it } from 'vitest';
import { bureauRegistry } from '#functions/adapters/bureau/registry';
import { BureauNotReached, BureauReplyLost, type FilingStatus, type StatusQuery } from '#functions/bureau-ports';
import { TransientError } from '#functions/errors';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { typeFacts } from '#shared/rules/facts/filing-type';

const SUBJECT = '粤ICP备18000001号';
const PERSON = '44030519920229992X';

type Answers = Readonly<Record<string, FilingStatus | number>>;

const keyOf = (query: StatusQuery): string => (query.kind === 'domain' ? query.domain : `${query.certificateType} ${query.number}`);

const registryWith = (answers: Answers, here: readonly string[] = []) =>
  bureauRegistry(
    {
      status: async (query) => {
        const answer = answers[keyOf(query)] ?? { filed: false };
        return typeof answer === 'number' ? { code: answer, message: '' } : { code: 0, message: '', status: answer };
      },
    },
    { isHere: async (number) => here.includes(number), websitesOf: async () => here.length },
  );

const filing = personFiling({ domains: ['www.one-example.com', 'one-example.com'] });
const DOMAIN = 'one-example.com';

describe('the registry by the bureau’s status query', () => {
  it('knows neither an unfiled subject nor its domains, each asked for once by its registered name', async () => {
    const { registry } = await registryWith({}).ask(filing);
    expect(registry).toEqual({ subject: null, domains: { [DOMAIN]: null } });
    expect(typeFacts({ ...filing, registry }).type).toBe('first-filing');
  });

  it('says of a filed subject whether it is here, and of its domain that it is its own', async () => {
    const answers = {
      [`2 ${PERSON}`]: { filed: true, subjectFilingNumber: SUBJECT },
      [DOMAIN]: { filed: true, subjectFilingNumber: SUBJECT, websiteFilingNumber: `${SUBJECT}-1` },
    };
    const { registry } = await registryWith(answers).ask(filing);
    expect(registry).toEqual({
      subject: { certificateNumber: PERSON, filingNumber: SUBJECT, accessProviders: ['another'], websites: 0 },
      domains: { [DOMAIN]: { ownerCertificateNumber: PERSON, filingNumber: `${SUBJECT}-1`, accessProviders: ['another'] } },
    });
    expect(typeFacts({ ...filing, registry }).type).toBe('access-filing');
    const here = await registryWith(answers, [SUBJECT, `${SUBJECT}-1`]).ask(filing);
    expect(typeFacts({ ...filing, registry: here.registry })).toMatchObject({ type: null, nothingToAdd: ['www.one-example.com', DOMAIN] });
  });

  it('gives a domain of another subject that subject’s number for an owner, whatever number the bureau names', async () => {
    for (const status of [{ subjectFilingNumber: '京ICP备18000002号' }, { websiteFilingNumber: '京ICP备18000002号-3' }]) {
      const { registry } = await registryWith({ [DOMAIN]: { filed: true, ...status } }).ask(filing);
      expect(registry.domains[DOMAIN]).toMatchObject({ ownerCertificateNumber: '京ICP备18000002号' });
      expect(typeFacts({ ...filing, registry }).ofOthers).toEqual(['www.one-example.com', DOMAIN]);
    }
  });

  it('finds a subject under its older number', async () => {
    const older = '440305920229992';
    const { registry } = await registryWith({ [`2 ${older}`]: { filed: true, subjectFilingNumber: SUBJECT } }).ask(filing);
    expect(registry.subject?.certificateNumber).toBe(older);
    expect(typeFacts({ ...filing, registry }).underOldCertificate).toBe(true);
  });

  it('leaves out what the bureau does not answer', async () => {
    expect((await registryWith({ [DOMAIN]: 999 }).ask(filing)).registry).toEqual({ subject: null, domains: {} });
    expect((await registryWith({ [`2 ${PERSON}`]: 999 }).ask(filing)).registry).toEqual({ subject: null, domains: {} });
    const unasked = unitFiling({
      subject: { nature: 'foundation', certificate: { kind: 'foundation-certificate', number: '53440300MJL000000T' } },
    });
    expect((await registryWith({}).ask(unasked)).registry).toEqual({ subject: null, domains: {} });
  });

  it('asks to be asked again in the hours of maintenance and while the bureau is not to be had', async () => {
    await expect(registryWith({ [`2 ${PERSON}`]: 20 }).ask(filing)).rejects.toBeInstanceOf(TransientError);
    for (const thrown of [new BureauNotReached('ECONNREFUSED'), new BureauReplyLost('time-out')]) {
      const own = { isHere: async () => false, websitesOf: async () => 0 };
      const failing = bureauRegistry({ status: () => Promise.reject(thrown) }, own);
      await expect(failing.ask(filing)).rejects.toBeInstanceOf(TransientError);
    }
  });
});
