import { childrenOf, textOf, type XmlNode } from '#shared/bureau/xml/xml-node';

/** An element as plain values for a schema to look at: text, or a record of lists by the children's names. */
export type PlainNode = string | { readonly [name: string]: readonly PlainNode[] };

/** Reads an element into plain values; the record has no prototype, so no name of a child means anything else. */
export const plainNode = (node: XmlNode): PlainNode => {
  const children = childrenOf(node);
  if (children.length === 0) return textOf(node);
  const lists: Record<string, PlainNode[]> = Object.create(null);
  for (const child of children) {
    lists[child.name] ??= [];
    lists[child.name]?.push(plainNode(child));
  }
  return lists;
};
