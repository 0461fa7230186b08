import { childPaths, type XmlNode } from '#shared/bureau/xml/xml-node';
import { contentFault } from './content-fault';
import { orderFaults } from './order-faults';
import type { ElementType } from './outline';
import { RELAXATIONS, type Relaxation } from './relaxations';
import { type SchemaName, schemaOf } from './schemas';

/** What can be wrong with an element. */
export type FaultCode =
  | 'wrong-root'
  | 'attribute-missing'
  | 'attribute-unknown'
  | 'unknown-element'
  | 'element-missing'
  | 'too-many'
  | 'wrong-order'
  | 'more-than-one-choice'
  | 'text-instead-of-elements'
  | 'elements-instead-of-text'
  | 'not-a-number'
  | 'out-of-range'
  | 'too-short'
  | 'too-long'
  | 'not-base64';

/** One fault: the element (or the one that lacks a child, whose name is in `child`), and the place in the filing where that is known. */
export type Fault = { readonly code: FaultCode; readonly path: string; readonly child?: string; readonly field?: string };

type Check = { readonly relaxations: readonly Relaxation[] };

const relaxed = (type: ElementType, path: string, { relaxations }: Check): ElementType => {
  const found = relaxations.find((relaxation) => relaxation.path.test(path));
  return found === undefined ? type : { ...type, content: found.content };
};

const attributeFaults = ({ attributes = {} }: XmlNode, type: ElementType, path: string): Fault[] => [
  ...type.attributes
    .filter((name) => !Object.hasOwn(attributes, name))
    .map((child) => ({ code: 'attribute-missing' as const, path, child })),
  ...Object.keys(attributes)
    .filter((name) => !type.attributes.includes(name) && !name.startsWith('xmlns') && !name.startsWith('xsi:'))
    .map((child) => ({ code: 'attribute-unknown' as const, path, child })),
];

const faultsIn = (node: XmlNode, published: ElementType, path: string, check: Check): Fault[] => {
  const type = relaxed(published, path, check);
  const own = attributeFaults(node, type, path);
  if (!('children' in type.content)) {
    const code = contentFault(node, type.content);
    return code === null ? own : [...own, { code, path, ...(node.field === undefined ? {} : { field: node.field }) }];
  }
  if (typeof node.content === 'string' && node.content.trim() !== '') return [...own, { code: 'text-instead-of-elements', path }];
  const { children } = type.content;
  const below = childPaths(node, path).flatMap((child) => {
    const childType = children.find(({ name }) => name === child.node.name);
    return childType === undefined ? [] : faultsIn(child.node, childType, child.path, check);
  });
  return [...own, ...orderFaults(node, type.content, path), ...below];
};

/** `asPublished` checks to the letter; without it the known faults of the published schemas are let pass. */
export type SchemaOptions = { readonly asPublished?: boolean };

/** Every place where a document breaks one of the bureau's schemas: root, attributes, order, occurrence, unknown elements, types, ranges, lengths. */
export const schemaFaults = (root: XmlNode, schema: SchemaName, { asPublished = false }: SchemaOptions = {}): readonly Fault[] => {
  const type = schemaOf(schema);
  if (root.name !== type.name) return [{ code: 'wrong-root', path: type.name }];
  const faults = faultsIn(root, type, type.name, { relaxations: asPublished ? [] : (RELAXATIONS[schema] ?? []) });
  const isReturn = schema.endsWith('-return');
  return asPublished || !isReturn ? faults : faults.filter(({ code, path }) => !(code === 'attribute-missing' && path === 'return'));
};
