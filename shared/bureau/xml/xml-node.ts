/**
 * One element of a bureau document: either text or child elements, never both; no namespaces. `field` says where in the filing the text
 * came from and is not written.
 */
export type XmlNode = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlNode[];
  readonly field?: string;
};

/** An element of children, or of text: numbers as decimal text. */
export const element = (name: string, content: string | number | readonly XmlNode[], field?: string): XmlNode => ({
  name,
  content: typeof content === 'number' ? String(content) : content,
  ...(field === undefined ? {} : { field }),
});

/** The children of an element; none where it holds text. */
export const childrenOf = ({ content }: XmlNode): readonly XmlNode[] => (typeof content === 'string' ? [] : content);

/** All children of that name, in their order. */
export const childrenNamed = (node: XmlNode, name: string): readonly XmlNode[] => childrenOf(node).filter((child) => child.name === name);

/** The first child of that name. */
export const childNamed = (node: XmlNode, name: string): XmlNode | undefined => childrenOf(node).find((child) => child.name === name);

/** The text of an element, trimmed; empty where it holds children. */
export const textOf = ({ content }: XmlNode): string => (typeof content === 'string' ? content.trim() : '');

/** Every node with its path (`UploadData/ICP/XZBA/Baxx[1]`: brackets count from 1 where siblings share a name), parents first. */
export const withPaths = (root: XmlNode): readonly { readonly path: string; readonly node: XmlNode }[] => {
  const found: { path: string; node: XmlNode }[] = [];
  const waiting = [{ path: root.name, node: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...childPaths(next.node, next.path).toReversed());
  }
  return found;
};

/** The children of a node with their paths, in order. */
export const childPaths = (node: XmlNode, path: string): { readonly path: string; readonly node: XmlNode }[] => {
  const totals = new Map<string, number>();
  for (const { name } of childrenOf(node)) totals.set(name, (totals.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return childrenOf(node).map((child) => {
    const count = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, count);
    return { path: `${path}/${child.name}${totals.get(child.name) === 1 ? '' : `[${count}]`}`, node: child };
  });
};
