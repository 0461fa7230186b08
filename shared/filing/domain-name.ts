import { getDomain } from 'tldts';

/** Registries below .cn that sell names but are not in the public suffix list: 政务.cn and 公益.cn, also in their encoded form. */
const MORE_SUFFIXES = ['政务.cn', '公益.cn', 'xn--zfr164b.cn', 'xn--55qw42g.cn'];

/** A domain as it is compared: lower case, full-width characters and dots evened out, no dot at the end. */
export const canonicalDomain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。．｡]/g, '.')
    .toLowerCase()
    .replace(/\.+$/, '');

/** The part of a domain that was registered (一级域名, R25), or null where the text has none. */
export const registrableDomain = (text: string): string | null => {
  const domain = canonicalDomain(text);
  const suffix = MORE_SUFFIXES.find((candidate) => domain.endsWith(`.${candidate}`));
  if (suffix === undefined) return getDomain(domain, { allowPrivateDomains: false });
  const label =
    domain
      .slice(0, -suffix.length - 1)
      .split('.')
      .at(-1) ?? '';
  return label === '' ? null : `${label}.${suffix}`;
};

/**
 * Looks domains up in answers keyed by domain: as written, then by the registrable domain. The function given back
 * says undefined of a domain that the answers leave out.
 */
export const answersBy = <Answer>(answers: Readonly<Record<string, Answer>>): ((domain: string) => Answer | undefined) => {
  const byDomain = new Map(Object.entries(answers).map(([key, answer]) => [canonicalDomain(key), answer]));
  return (domain) => {
    const wanted = canonicalDomain(domain);
    return byDomain.has(wanted) ? byDomain.get(wanted) : byDomain.get(registrableDomain(wanted) ?? wanted);
  };
};
