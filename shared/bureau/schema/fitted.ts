import { childrenNamed, childrenOf, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { ElementType } from './outline';

/** An element with only the children that a type has, in the type's order; what is required and missing stays missing. */
export const fitted = (node: XmlNode, type: ElementType): XmlNode => {
  if (!('children' in type.content)) return { name: type.name, content: typeof node.content === 'string' ? node.content : '' };
  const { children } = type.content;
  if (childrenOf(node).length === 0) return { name: type.name, content: [] };
  return {
    name: type.name,
    content: children.flatMap((child) => childrenNamed(node, child.name).map((one) => fitted(one, child))),
  };
};

/** The type of an element below another, by the names on the way; throws a RangeError where the schema has none. */
export const typeBelow = (type: ElementType, [name, ...rest]: readonly string[]): ElementType => {
  if (name === undefined) return type;
  const child = 'children' in type.content ? type.content.children.find((one) => one.name === name) : undefined;
  if (child === undefined) throw new RangeError(`the schema has no ${name} below ${type.name}`);
  return typeBelow(child, rest);
};
