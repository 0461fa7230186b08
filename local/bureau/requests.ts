import { childNamed, type XmlNode } from '#shared/bureau/xml/xml-node';
import { nodesAt, textAt } from './xml-value';

/** One record of an upload: its operation (Czlx), what its result is named by (Bs), and the element itself. */
export type Request = { readonly operation: number; readonly identifier: string; readonly node: XmlNode };

const first = (node: XmlNode, ...paths: readonly string[]): string =>
  paths.map((path) => textAt(node, path)).find((text) => text !== '') ?? '';

const CANCELLATIONS: Readonly<Record<string, number>> = { 0: 6, 1: 7, 2: 5 };

type Block = { readonly path: string; readonly operation: (node: XmlNode) => number; readonly identifier: readonly string[] };

const always = (operation: number) => () => operation;

const BLOCKS: readonly Block[] = [
  { path: 'XZBA/Baxx', operation: always(1), identifier: ['Zt_xx/IspZtid'] },
  { path: 'XZWZ/Xzxx', operation: always(2), identifier: ['Zt_xx/Ztbah', 'Zt_xx/Ztid'] },
  { path: 'XZJR/Xzxx', operation: always(3), identifier: ['IspJrid'] },
  { path: 'BGBA/Bgxx', operation: always(4), identifier: ['Zt_xx/Ztid'] },
  { path: 'ZXBA/Zx_xx', operation: (node) => CANCELLATIONS[textAt(node, 'Zxlb')] ?? 6, identifier: ['Jlid'] },
  { path: 'XZHYD/Fjxx', operation: always(35), identifier: ['Fjssdx/Ssdxbs/Jlid', 'Fjssdx/Ssdxbs/Baxh'] },
];

/** The records of an upload in their order; its other blocks hold answers, which are not judged. */
export const requestsIn = (upload: XmlNode): readonly Request[] => {
  const icp = childNamed(upload, 'ICP');
  if (icp === undefined) return [];
  return BLOCKS.flatMap(({ path, operation, identifier }) =>
    nodesAt(icp, path).map((node) => ({ node, operation: operation(node), identifier: first(node, ...identifier) })),
  );
};

/** The answers of an upload to tasks and lists of the bureau's. */
export const answersIn = (upload: XmlNode): readonly XmlNode[] => [
  ...nodesAt(upload, 'ICP/HSJG/Hsjgxx'),
  ...nodesAt(upload, 'ICP/WBACLJG/Clxx'),
];

/** A node without the pictures in it, which are most of an upload's bytes. */
export const withoutPictures = (node: XmlNode): XmlNode =>
  typeof node.content === 'string'
    ? node
    : { ...node, content: node.content.filter(({ name }) => name !== 'Fj' && name !== 'Fjnr').map(withoutPictures) };
