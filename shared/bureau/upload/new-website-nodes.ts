import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Website } from '#shared/filing/filing';
import { accessNodes } from './access-nodes';
import { bureauDomains } from './bureau-values';
import { checkNewDomains } from './domain-rule';
import { type Draft, identifier, needed } from './draft';
import type { FilingUpload } from './upload-input';
import { websiteParts } from './website-nodes';

const domainNodes = (draft: Draft, website: Website, ids: readonly string[], field: string): readonly XmlNode[] =>
  bureauDomains(website).map((domain, index) =>
    element('Ym_xx', [
      ...identifier(draft, 'IspYmid', ids[index], `${field}.domains[${index}]`),
      ...needed(draft, 'Ym', domain, `${field}.domains[${index}]`),
    ]),
  );

/** A website that the bureau does not know yet, as first filings and new websites carry it. */
export const newWebsiteNode = (draft: Draft, upload: FilingUpload, website: Website, index: number): XmlNode => {
  const field = `order.websites[${index}]`;
  const ids = upload.ids.websites[index];
  const { head, manager, tail } = websiteParts(draft, upload, index, website);
  checkNewDomains(draft, website, index);
  return element('Wz_xx', [
    ...identifier(draft, 'IspWzid', ids?.website, field),
    ...head,
    ...domainNodes(draft, website, ids?.domains ?? [], field),
    element('Jr_xx', [...identifier(draft, 'IspJrid', ids?.access, field), ...accessNodes(draft, upload.access, ids?.ips ?? [])]),
    ...manager,
    ...tail,
  ]);
};
