import { getDomain } from 'tldts';
import { decodedLabel } from './punycode';

/** Registries below .cn that sell names but are not in the public suffix list. */
const MORE_SUFFIXES = ['政务.cn', '公益.cn'];

/** Already as it is compared: most domains are, and an order may name a hundred. */
const CANONICAL = /^(?!.*xn--)[a-z0-9.-]*[a-z0-9]$/;

/** A domain as it is compared: lower case, full-width characters and dots evened out, encoded labels decoded, no dot at the end. */
export const canonicalDomain = (text: string): string =>
  CANONICAL.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/\s+/g, '')
        .replace(/[。．｡]/g, '.')
        .toLowerCase()
        .replace(/\.+$/, '')
        .split('.')
        .map(decodedLabel)
        .join('.');

const LABEL = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u;

/** True for text that has the form of a domain: labels of letters, digits and inner hyphens, no address, no path, no blank inside. */
export const isDomainName = (text: string): boolean => {
  const labels = canonicalDomain(text).split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 && !/\s/.test(text.trim()) && !/^\d+$/.test(last) && labels.every((one) => LABEL.test(one) && !one.startsWith('xn--'))
  );
};

/** The part of a domain that was registered (一级域名, R25), or null where the text has none. */
export const registrableDomain = (text: string): string | null => {
  const domain = canonicalDomain(text);
  const suffix = MORE_SUFFIXES.find((candidate) => domain.endsWith(`.${candidate}`));
  if (suffix === undefined) return MORE_SUFFIXES.includes(domain) ? null : getDomain(domain, { allowPrivateDomains: false });
  const label =
    domain
      .slice(0, -suffix.length - 1)
      .split('.')
      .at(-1) ?? '';
  return label === '' ? null : `${label}.${suffix}`;
};

/** What is filed for a name: the domain that was registered (R25), or the name as it is compared where nothing says which part was. */
export const filedDomain = (text: string): string => registrableDomain(text) ?? canonicalDomain(text);

/** How many domains are filed for the names entered: `www.a.cn` and `m.a.cn` are one. */
export const countOfDomains = (names: readonly string[]): number => new Set(names.map(filedDomain)).size;

/** What stands after the registered label, in Unicode (`com`, `公司.cn`), or null where there is no registered part. */
export const domainSuffix = (text: string): string | null => registrableDomain(text)?.replace(/^[^.]*\./, '') ?? null;

/**
 * Looks domains up in answers keyed by domain: as written, then by the registrable domain. The function given back
 * says undefined of a domain that the answers leave out.
 */
export const answersBy = <Answer>(answers: Readonly<Record<string, Answer>>): ((domain: string) => Answer | undefined) => {
  const byDomain = new Map(Object.entries(answers).map(([key, answer]) => [canonicalDomain(key), answer]));
  return (domain) => {
    const wanted = canonicalDomain(domain);
    return byDomain.has(wanted) ? byDomain.get(wanted) : byDomain.get(filedDomain(wanted));
  };
};
