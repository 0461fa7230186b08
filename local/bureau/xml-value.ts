import { childrenNamed, textOf, type XmlNode } from '#shared/bureau/xml/xml-node';

/** Every element at a path below a node: `Ym_xx/Ym`. */
export const nodesAt = (node: XmlNode, path: string): readonly XmlNode[] =>
  path.split('/').reduce<readonly XmlNode[]>((parents, name) => parents.flatMap((parent) => childrenNamed(parent, name)), [node]);

/** The texts at a path; elements that hold none are left out. */
export const textsAt = (node: XmlNode, path: string): readonly string[] =>
  nodesAt(node, path)
    .map(textOf)
    .filter((text) => text !== '');

/** The first text at a path; empty where there is none. */
export const textAt = (node: XmlNode, path: string): string => textsAt(node, path)[0] ?? '';

/** The numbers at a path. */
export const numbersAt = (node: XmlNode, path: string): readonly number[] => textsAt(node, path).map(Number);
