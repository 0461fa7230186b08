import { filedWebsites, waitsWith, websiteOfDomain } from '#local/bureau/registry';
import type { Code } from '#local/bureau/results';
import { nodesAt, numbersAt, textAt, textsAt } from '#local/bureau/xml-value';
import type { XmlNode } from '#shared/bureau/xml/xml-node';
import { areCodes, areNew, unless, type World } from './check';
import { personCodes } from './person';

const DOMAIN = /^[^\s./:@]+(\.[^\s./:@]+)+$/;

const repeats = (values: readonly string[]): boolean => new Set(values.map((value) => value.toLowerCase())).size < values.length;

const domainCodes = (website: XmlNode, own: string, { state }: World): readonly Code[] => {
  const domains = textsAt(website, 'Ym_xx/Ym');
  const others = domains
    .map((domain) => websiteOfDomain(state, domain))
    .filter((placed) => placed !== undefined && placed.website.id !== own);
  return [
    ...unless(
      domains.every((domain) => DOMAIN.test(domain)),
      1004,
    ),
    ...unless(others.length === 0, 1005),
    ...unless(!domains.some((domain) => state.blacklist.domains.includes(domain.toLowerCase())), 1064),
  ];
};

const homePageCodes = (website: XmlNode, own: string, { state }: World): readonly Code[] => {
  const page = textAt(website, 'Syurl');
  if (page === '') return [];
  const domains = textsAt(website, 'Ym_xx/Ym');
  return [
    ...unless(!/\s/.test(page), 1022),
    ...unless(!filedWebsites(state).some((placed) => placed.website.id !== own && placed.website.homePage === page), 1021),
    ...unless(
      domains.some((domain) => page.toLowerCase().includes(domain.toLowerCase())),
      1041,
    ),
  ];
};

/** Checks of one access (`Jr_xx`, or a request for one): its codes and addresses. */
export const accessCodes = (access: XmlNode, world: World): readonly Code[] => {
  const ranges = nodesAt(access, 'Ip_xx').map((range) => [Number(textAt(range, 'Qsip')), Number(textAt(range, 'Zzip'))] as const);
  const library = world.state.configuration.ipLibrary;
  const isOwn = ([from, to]: readonly [number, number]): boolean => library?.some(([first, last]) => first <= from && to <= last) ?? true;
  return [
    ...unless(areCodes('locations', numbersAt(access, 'Wzfb/Fbdd'), world), 1036),
    ...unless(areCodes('accessMethods', numbersAt(access, 'Wzjrfs/Jrfs'), world), 1035),
    ...unless(
      ranges.every(([from, to]) => from <= to),
      1006,
    ),
    ...unless(ranges.every(isOwn), 1063),
  ];
};

const fieldCodes = (website: XmlNode, world: World): readonly Code[] => [
  ...unless(areCodes('contents', numbersAt(website, 'Fwnr/Fwnr_id'), world), 1034),
  ...unless(areCodes('languages', numbersAt(website, 'Yylb/Yylb_id'), world), 1066),
  ...unless(areCodes('preApprovalTypes', numbersAt(website, 'Nrlx/Nrlx_xx/Nrlx_id'), world), 1033),
];

/** Checks of one website; `own` is its id where it is filed already (a change), else empty. */
export const websiteCodes = (website: XmlNode, own: string, world: World): readonly Code[] => [
  ...domainCodes(website, own, world),
  ...homePageCodes(website, own, world),
  ...fieldCodes(website, world),
  ...nodesAt(website, 'Jr_xx').flatMap((access) => accessCodes(access, world)),
  ...nodesAt(website, 'Wz_Fzr').flatMap(personCodes),
];

/** Checks of new websites together: nothing reported before, nothing twice, one domain each. */
export const newWebsiteCodes = (websites: readonly XmlNode[], world: World): readonly Code[] => {
  const at = (path: string): readonly string[] => websites.flatMap((website) => textsAt(website, path));
  const { oneDomainFrom } = world.state.configuration.switches;
  const domains = at('Ym_xx/Ym');
  const waits = (domain: string): boolean => waitsWith(world.state, 'Ym', domain);
  const single = websites.every((website) => nodesAt(website, 'Ym_xx').length === 1);
  return [
    ...unless(areNew('website', at('IspWzid'), world), 1037),
    ...unless(areNew('access', at('Jr_xx/IspJrid'), world), 1038),
    ...unless(areNew('domain', at('Ym_xx/IspYmid'), world) && !repeats(domains) && !domains.some(waits), 1039),
    ...unless(areNew('ip', at('Jr_xx/Ip_xx/IspIpid'), world), 1040),
    ...unless(!repeats(at('Wzmc')), 1020),
    ...unless(oneDomainFrom === null || world.day < oneDomainFrom || single, 1999, '一个网站只能备案一个域名'),
    ...websites.flatMap((website) => websiteCodes(website, '', world)),
  ];
};
