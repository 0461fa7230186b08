import type { FiledRecord } from '#shared/bureau/answers/download';
import { filedDomain } from '#shared/filing/domain-name';
import type { Access, Order, Website } from '#shared/filing/filing';
import { ipv4Number } from './ipv4';
import type { BureauIds, ProviderIds } from './upload-input';

/** The domains that are filed for a website (R25: the registered ones), each once, in the order they were entered. */
export const bureauDomains = ({ domains }: Website): readonly string[] => [...new Set(domains.map(filedDomain))];

/** The addresses of an access, each once, in the order they were entered, with where each stands in the filing. */
export const bureauAddresses = ({ ip, more = [] }: Access): readonly { readonly text: string; readonly field: string }[] => {
  const all = [{ text: ip, field: 'access.ip' }, ...more.map((one, index) => ({ text: one.ip, field: `access.more[${index}].ip` }))];
  const key = (text: string): number | string => ipv4Number(text) ?? text;
  return all.filter(({ text }, index) => all.findIndex((other) => key(other.text) === key(text)) === index);
};

/** What an id is minted for. */
export type IdKind = 'subject' | 'website' | 'domain' | 'access' | 'ip';

/** Provider's ids for an order, each from `mint`: as many as its uploads need. */
export const mintedIds = (order: Order, access: Access, mint: (kind: IdKind) => string): ProviderIds => ({
  subject: mint('subject'),
  websites: order.websites.map((website) => ({
    website: mint('website'),
    domains: bureauDomains(website).map(() => mint('domain')),
    access: mint('access'),
    ips: bureauAddresses(access).map(() => mint('ip')),
  })),
});

/** What later operations need of a filed record. */
export const bureauIdsOf = ({ subject, websites }: FiledRecord): BureauIds => ({
  subject: { id: subject.id, number: subject.filingNumber },
  websites: websites.map(({ id, filingNumber, domains, accesses }) => ({
    id,
    number: filingNumber,
    domains,
    accesses: accesses.map(({ id: accessId, provider, locations, methods, ranges }) => ({
      id: accessId,
      provider,
      locations,
      methods,
      ranges,
    })),
  })),
});
