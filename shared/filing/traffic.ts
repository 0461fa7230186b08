import { answersBy, filedDomain } from './domain-name';
import type { Filing } from './filing';
import { canonicalAddress } from './ip-address';
import { serversOf } from './promotion';

/** Where a name resolves to. `here`: to a server of this order; `mainland`: and that server is in mainland China. */
export type Resolution = { readonly name: string; readonly here: boolean; readonly mainland: boolean };

const addresses = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(canonicalAddress);

/** Every name that resolves to something, as the traffic facts write it. */
export const resolutions = ({ traffic = {}, access }: Filing): readonly Resolution[] =>
  Object.entries(traffic).flatMap(([name, { resolvesTo }]) => {
    const targets = addresses(resolvesTo);
    const hit = serversOf(access).filter(({ ip }) => targets.includes(canonicalAddress(ip)));
    return targets.length === 0 ? [] : [{ name, here: hit.length > 0, mainland: hit.some(({ region }) => region === 'mainland') }];
  });

/** Looks up how a domain, or a name below it, resolves: here before elsewhere, null where nothing says that it does. */
export const resolutionsBy = (filing: Filing): ((domain: string) => Resolution | null) => {
  const byDomain = new Map<string, Resolution>();
  for (const resolution of resolutions(filing)) {
    const domain = filedDomain(resolution.name);
    if (resolution.here || !byDomain.has(domain)) byDomain.set(domain, resolution);
  }
  return (domain) => byDomain.get(filedDomain(domain)) ?? null;
};

/** What an access provider does with a name's traffic. */
export type TrafficDecision = 'allow' | 'block';

/** What decides beside the filing itself. */
export type TrafficTerms = {
  /** The order is a first filing: until its approval only what resolves here is blocked (R43). */
  readonly isFirstFiling: boolean;
  /** Domains of the order that another subject filed. */
  readonly ofOthers: readonly string[];
  /** Registrable domains that a deployment lets through whatever is filed (R3). */
  readonly allowList?: readonly string[];
};

/**
 * Whether each name in the traffic facts may be reached (R3, R4, R43, R44): by its registrable domain (R26), once it is filed here, or for a domain filed
 * elsewhere from the first review on. Servers outside the mainland are never blocked (R5); a name that the registry is silent about is not filed.
 */
export const trafficDecisions = (filing: Filing, terms: TrafficTerms): Readonly<Record<string, TrafficDecision>> => {
  const had = (event: string): boolean => (filing.events ?? []).some((one) => one.event === event);
  const inOrder = new Set(filing.order.websites.flatMap(({ domains }) => domains.map(filedDomain)));
  const ofOthers = new Set(terms.ofOthers.map(filedDomain));
  const allowed = new Set((terms.allowList ?? []).map(filedDomain));
  const filedAs = answersBy(filing.registry.domains);
  const mayPass = ({ name, here, mainland }: Resolution): boolean => {
    const domain = filedDomain(name);
    if (allowed.has(domain) || (here && !mainland)) return true;
    const filed = filedAs(domain) ?? null;
    if (filed?.accessProviders.includes('self') === true) return true;
    if (!inOrder.has(domain) || ofOthers.has(domain)) return !here;
    if (had('bureau-approved')) return true;
    if (filed !== null) return !here || had('first-review-passed');
    return terms.isFirstFiling && !here;
  };
  return Object.fromEntries(resolutions(filing).map((one) => [one.name, mayPass(one) ? 'allow' : 'block']));
};
