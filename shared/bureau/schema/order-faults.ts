import { childrenOf, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { ElementContent, ElementType } from './outline';
import type { Fault } from './schema-faults';

type Block = Extract<ElementContent, { readonly children: unknown }>;

const countsOf = (node: XmlNode): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of childrenOf(node)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const occurrenceFaults = (type: ElementType, count: number, path: string, isNeeded: boolean): Fault[] => {
  if (isNeeded && count < type.min) return [{ code: 'element-missing', path, child: type.name }];
  return type.max !== null && count > type.max ? [{ code: 'too-many', path, child: type.name }] : [];
};

/** In a sequence no child stands before one that the schema has earlier. */
const sequenceFaults = (names: readonly string[], children: readonly ElementType[], path: string): Fault[] => {
  const places = new Map(children.map(({ name }, index) => [name, index]));
  let furthest = 0;
  const late = names.filter((name) => {
    const place = places.get(name);
    if (place === undefined) return false;
    if (place < furthest) return true;
    furthest = place;
    return false;
  });
  return [...new Set(late)].map((child) => ({ code: 'wrong-order', path, child }));
};

/** Faults in which children stand in a block and how often; what the children hold is not looked at. */
export const orderFaults = (node: XmlNode, { kind, children }: Block, path: string): readonly Fault[] => {
  const counts = countsOf(node);
  const known = new Set(children.map(({ name }) => name));
  const unknown = [...counts.keys()].filter((name) => !known.has(name)).map((child): Fault => ({ code: 'unknown-element', path, child }));
  const present = children.filter(({ name }) => counts.has(name));
  if (kind === 'choice') {
    const [first, ...others] = present;
    const missing = first === undefined && children.some(({ min }) => min > 0);
    return [
      ...unknown,
      ...(missing ? [{ code: 'element-missing' as const, path, child: children.map(({ name }) => name).join(' | ') }] : []),
      ...others.map(({ name }) => ({ code: 'more-than-one-choice' as const, path, child: name })),
      ...(first === undefined ? [] : occurrenceFaults(first, counts.get(first.name) ?? 0, path, false)),
    ];
  }
  return [
    ...unknown,
    ...children.flatMap((type) => occurrenceFaults(type, counts.get(type.name) ?? 0, path, true)),
    ...(kind === 'sequence'
      ? sequenceFaults(
          childrenOf(node).map(({ name }) => name),
          children,
          path,
        )
      : []),
  ];
};
