import { parse } from 'tldts';
import { canonicalDomain, registrableDomain } from '#shared/filing/domain-name';
import type { Website } from '#shared/filing/filing';
import type { Facts } from './facts';
import { wordText } from './word-finder';

/** A website's name as rules look at it. */
export type WebsiteName = {
  /** As entered. */
  readonly name: string;
  /** NFKC, without space at either end. */
  readonly text: string;
  /** As words are looked for in it. */
  readonly words: string;
  /** The subject's own name in the same form. */
  readonly own: string;
  readonly website: Website;
};

/** Every website of an order that adds, with its name. */
export const websiteNames = ({ isAdd, order }: Facts): readonly WebsiteName[] => {
  if (!isAdd) return [];
  const own = wordText(order.subject.name);
  return order.websites.map((website) => ({
    name: website.name,
    text: website.name.normalize('NFKC').trim(),
    words: wordText(website.name),
    own,
    website,
  }));
};

/** A domain, what of it was registered, and that without its suffix. */
const namesOf = (domain: string): readonly string[] => {
  const registered = registrableDomain(domain) ?? canonicalDomain(domain);
  return [canonicalDomain(domain), registered, registered.split('.')[0] ?? registered];
};

/** True for a name that is one of the order's domains, with or without its suffix, or any other domain name. */
export const isDomainName = ({ text }: WebsiteName, domains: readonly string[]): boolean => {
  const name = canonicalDomain(text);
  if (domains.flatMap(namesOf).includes(name.replace(/^www\./, ''))) return true;
  const { domain, isIcann } = parse(name, { allowPrivateDomains: false });
  return isIcann === true && domain !== null;
};
