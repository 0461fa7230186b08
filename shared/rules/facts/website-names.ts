import { parse } from 'tldts';
import { canonicalDomain, filedDomain } from '#shared/filing/domain-name';
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
  /** One of the order's domains, with or without its suffix, or any other domain name. */
  readonly isDomain: boolean;
};

/** A domain, what of it was registered, and that without its suffix. */
const namesOf = (domain: string): readonly string[] => {
  const registered = filedDomain(domain);
  return [canonicalDomain(domain), registered, registered.replace(/\..*$/, '')];
};

const isDomainName = (text: string, ownDomains: ReadonlySet<string>): boolean => {
  const name = canonicalDomain(text);
  if (ownDomains.has(name.replace(/^www\./, ''))) return true;
  const { domain, isIcann } = parse(name);
  return isIcann === true && domain !== null;
};

const namesIn = ({ order, domains }: Facts): readonly WebsiteName[] => {
  const own = wordText(order.subject.name);
  const ownDomains = new Set(domains.flatMap(namesOf));
  return order.websites.map(({ name }) => {
    const text = name.normalize('NFKC').trim();
    return { name, text, words: wordText(name), own, isDomain: isDomainName(text, ownDomains) };
  });
};

const known = new WeakMap<Facts, readonly WebsiteName[]>();

/** Every website of an order that adds, with its name; worked out once for all rules. */
export const websiteNames = (facts: Facts): readonly WebsiteName[] => {
  if (!facts.isAdd) return [];
  const names = known.get(facts) ?? namesIn(facts);
  known.set(facts, names);
  return names;
};
