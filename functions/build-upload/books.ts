import type { SubjectRecord, WebsiteRecord } from '#functions/records/account-record';
import type { Store } from '#functions/store-ports';
import { canonicalDomain, filedDomain } from '#shared/filing/domain-name';
import { parseFilingNumber } from '#shared/identifiers/filing-number';

/** A filed subject of an account with those of its websites that are not cancelled. */
export type Booked = { readonly subject: SubjectRecord; readonly websites: readonly WebsiteRecord[] };

/** What an account has on file here. */
export const bookedOf = async (account: string, { subjects }: Pick<Store, 'subjects'>): Promise<readonly Booked[]> =>
  (await subjects.ofAccount(account))
    .filter(({ subject }) => subject.cancelledOn === undefined)
    .map(({ subject, websites }) => ({ subject, websites: websites.filter(({ cancelledOn }) => cancelledOn === undefined) }));

const printed = (text: string): string => parseFilingNumber(text)?.text ?? text;

const isNamed = ({ filingNumber, domains }: WebsiteRecord, target: string): boolean =>
  printed(filingNumber) === printed(target) ||
  domains.some((domain) => canonicalDomain(domain) === canonicalDomain(target) || filedDomain(domain) === filedDomain(target));

/** What a step's target (a filing number or a domain) names: a website of a subject's, or the subject itself (`website` null). Null: nothing on file. */
export const namedIn = (
  booked: readonly Booked[],
  target: string,
): { readonly of: Booked; readonly website: WebsiteRecord | null } | null => {
  const subject = booked.find((one) => printed(one.subject.filingNumber) === printed(target));
  if (subject !== undefined) return { of: subject, website: null };
  for (const one of booked) {
    const website = one.websites.find((candidate) => isNamed(candidate, target));
    if (website !== undefined) return { of: one, website };
  }
  return null;
};
