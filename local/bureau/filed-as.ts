import type { FiledRecord } from '#shared/bureau/answers/download';
import { filedRecords } from '#shared/bureau/answers/filed-record';
import { childrenOf, element, type XmlNode } from '#shared/bureau/xml/xml-node';

/** A website as filed, with its ids. */
export type FiledWebsite = FiledRecord['websites'][number];

/** What filing adds to what was sent: the provider that has the access, the day, and fresh ids of the bureau's. */
export type Filing = { readonly ispId: string; readonly day: string; readonly nextId: () => string };

type Extra = (node: XmlNode) => readonly XmlNode[];

/** Ids by the element that gets them; one that has its id already (in a change) keeps it. */
const extras = ({ ispId, day, nextId }: Filing): Readonly<Record<string, Extra>> => {
  const own = (node: XmlNode, name: string): readonly XmlNode[] =>
    childrenOf(node).some((child) => child.name === name) ? [] : [element(name, nextId())];
  return {
    Zt_xx: (node) => [...own(node, 'Ztid'), element('Scbbsj', day), element('Zjxgsj', day), element('Bbyhlx', 1)],
    Wz_xx: (node) => [...own(node, 'Wzid'), element('Scbbsj', day), element('Zjxgsj', day)],
    Ym_xx: (node) => own(node, 'Ymid'),
    Jr_xx: (node) => [...own(node, 'Jrid'), element('Ispid', ispId)],
    Ip_xx: (node) => own(node, 'Ipid'),
  };
};

const completed = (node: XmlNode, added: Readonly<Record<string, Extra>>): XmlNode => {
  if (typeof node.content === 'string') return node;
  return { ...node, content: [...node.content.map((child) => completed(child, added)), ...(added[node.name]?.(node) ?? [])] };
};

/** A sent record (`Zt_xx` and `Wz_xx` below one element) as the bureau files it. Throws where it is not one: the schema was checked before. */
export const filedAs = (sent: XmlNode, filing: Filing): FiledRecord => {
  const read = filedRecords.records.codec.read(completed(sent, extras(filing)), sent.name);
  if (!read.ok) throw new Error(`not a record: ${read.problem}`);
  return read.value;
};

const PLACEHOLDER = element('Zt_xx', [
  element('Ztid', 1),
  element('Dwmc', '-'),
  element('Txdz', [element('Shengid', 100_000)]),
  element('Zj', [element('Zjlx', 1), element('Zjhm', '-')]),
  element('Fzr', []),
]);

/** Sent websites alone as the bureau files them. */
export const websitesFiledAs = (websites: readonly XmlNode[], filing: Filing): readonly FiledWebsite[] =>
  filedAs(element('Baxx', [PLACEHOLDER, ...websites]), filing).websites;
