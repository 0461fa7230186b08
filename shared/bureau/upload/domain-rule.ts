import type { IsoDay } from '#shared/filing/day';
import type { Website } from '#shared/filing/filing';
import { bureauDomains } from './bureau-values';
import { complain, type Draft } from './draft';
import type { FiledWebsite } from './upload-input';

/** From this day on a website is filed with one domain (工信管函〔2019〕633号). */
export const ONE_DOMAIN_FROM: IsoDay = '2019-04-22';

/** A new website of several domains is a problem from that day on. */
export const checkNewDomains = (draft: Draft, website: Website, index: number): void => {
  if (draft.day >= ONE_DOMAIN_FROM && bureauDomains(website).length > 1) {
    complain(draft, 'several-domains', `order.websites[${index}].domains`);
  }
};

/** From that day on a change may keep or drop domains of a website of several, and touch nothing of one of a single domain. */
export const checkChangedDomains = (draft: Draft, website: Website, filed: FiledWebsite, index: number): void => {
  const known = new Set(filed.domains.map(({ domain }) => domain.toLowerCase()));
  const wanted = bureauDomains(website);
  if (draft.day >= ONE_DOMAIN_FROM && !wanted.every((domain) => known.has(domain))) {
    complain(draft, 'domain-change', `order.websites[${index}].domains`);
  }
};
