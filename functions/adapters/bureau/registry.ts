import { type BureauClient, BureauNotReached, BureauReplyLost, type FilingStatus, type StatusQuery } from '#functions/bureau-ports';
import { TransientError } from '#functions/errors';
import type { Registry } from '#functions/registry-ports';
import { returnCode } from '#shared/bureau/tables/return-codes';
import { filedDomain } from '#shared/filing/domain-name';
import type { Filing, Registry as RegistryAnswer } from '#shared/filing/filing';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { askedCertificates } from './asked-certificates';

/** What this provider's own books know of filings that run here: the bureau does not tell who gives a filing access, nor how many websites it has. */
export type OwnFilings = {
  /** Whether the website or subject of a filing number has an access here. */
  readonly isHere: (filingNumber: string) => Promise<boolean>;
  /** Websites of a subject's filing number that are known here. */
  readonly websitesOf: (filingNumber: string) => Promise<number>;
};

type Asking = { readonly client: Pick<BureauClient, 'status'>; readonly own: OwnFilings };

/** Whoever else gives access is not named in the bureau's answers. */
const ANOTHER = 'another';

/** A status; null where the bureau does not answer such a query: silence, for a reviewer to look at. */
const statusOf = async ({ client }: Asking, query: StatusQuery): Promise<FilingStatus | null> => {
  try {
    const { code, status } = await client.status(query);
    if (returnCode(code)?.action === 'wait') throw new TransientError(`bureau-answers-${code}`);
    return code === 0 ? (status ?? null) : null;
  } catch (error) {
    // A query changes nothing: whether it arrived does not matter.
    if (error instanceof BureauNotReached || error instanceof BureauReplyLost)
      throw new TransientError('bureau-not-answering', { cause: error });
    throw error;
  }
};

const providers = async ({ own }: Asking, filingNumber: string): Promise<string[]> => [(await own.isHere(filingNumber)) ? 'self' : ANOTHER];

const subjectFor = async (asking: Asking, filing: Filing): Promise<RegistryAnswer['subject'] | 'silent'> => {
  const certificates = askedCertificates(filing);
  for (const { certificateType, number } of certificates) {
    const status = await statusOf(asking, { kind: 'certificate', certificateType, number });
    if (status === null) return 'silent';
    if (!status.filed) continue;
    const filingNumber = status.subjectFilingNumber;
    if (filingNumber === undefined) return 'silent';
    const websites = await asking.own.websitesOf(filingNumber);
    return { certificateNumber: number, filingNumber, accessProviders: await providers(asking, filingNumber), websites };
  }
  return certificates.length === 0 ? 'silent' : null;
};

type DomainAnswer = RegistryAnswer['domains'][string];

const domainFor = async (asking: Asking, domain: string, subject: RegistryAnswer['subject']): Promise<DomainAnswer | undefined> => {
  const status = await statusOf(asking, { kind: 'domain', domain });
  if (status === null) return undefined;
  if (!status.filed) return null;
  const { websiteFilingNumber } = status;
  const subjectNumber = status.subjectFilingNumber ?? parseFilingNumber(websiteFilingNumber ?? '')?.subjectNumber;
  if (subjectNumber === undefined) return undefined;
  const filingNumber = websiteFilingNumber ?? subjectNumber;
  const owner = subject?.filingNumber === subjectNumber ? subject.certificateNumber : subjectNumber;
  return { ownerCertificateNumber: owner, filingNumber, accessProviders: await providers(asking, filingNumber) };
};

/**
 * The registry's answers that type and records are decided by (R7, R13), from the bureau's status query. What the query does not tell is filled in:
 * a domain under the subject's own number is the subject's, one under another number is owned by that number; access is here where our books have
 * the website, else with `another`; the websites are those that our books know, a lower bound. Where the bureau is silent about the subject, every
 * domain is left out, so that a reviewer looks. Throws TransientError where another try may help.
 */
export const bureauRegistry = (client: Pick<BureauClient, 'status'>, own: OwnFilings): Registry => ({
  ask: async (filing) => {
    const asking = { client, own };
    const subject = await subjectFor(asking, filing);
    if (subject === 'silent') return { registry: { subject: null, domains: {} } };
    const answers: [string, DomainAnswer][] = [];
    for (const domain of new Set(filing.order.websites.flatMap(({ domains }) => domains.map(filedDomain)))) {
      const answer = await domainFor(asking, domain, subject);
      if (answer !== undefined) answers.push([domain, answer]);
    }
    return { registry: { subject, domains: Object.fromEntries(answers) } };
  },
});
