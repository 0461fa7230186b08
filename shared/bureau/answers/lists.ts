import type { Result } from '#shared/bureau/result';
import { childrenNamed, element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Codec } from './codec';

/** Entries of one kind in a block, below the wrappers that the path names: `GJSHS/Gjsh`. */
export type List<Value> = { readonly path: readonly [string, ...string[]]; readonly codec: Codec<Value> };

/** A list of entries; `path` is the elements from the block down to the entry. */
export const list = <Value>(path: readonly [string, ...string[]], codec: Codec<Value>): List<Value> => ({ path, codec });

/** Everything that a block of the bureau's holds is a list of entries. */
export type Lists = Readonly<Record<string, List<unknown>>>;

/** The entries of a block under the names of its lists. */
export type EntriesOf<Named extends Lists> = {
  readonly [Key in keyof Named]: Named[Key] extends List<infer Value> ? readonly Value[] : never;
};

type Found = { readonly node: XmlNode; readonly path: string };

const below = (parents: readonly Found[], name: string): Found[] =>
  parents.flatMap((parent) =>
    childrenNamed(parent.node, name).map((node, index) => ({ node, path: `${parent.path}/${name}[${index + 1}]` })),
  );

const readList = <Value>(block: Found, { path, codec }: List<Value>): readonly Result<Value, string>[] =>
  path.reduce<readonly Found[]>(below, [block]).map(({ node, path: at }) => codec.read(node, at));

const valuesOf = (read: readonly (readonly [string, readonly Result<unknown, string>[]])[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(read.map(([key, results]) => [key, results.flatMap((result) => (result.ok ? [result.value] : []))]));

/** The entries that can be read, and the paths of what keeps others from being read: one broken entry spoils none beside it. */
export const readLists = <Named extends Lists>(
  node: XmlNode,
  path: string,
  lists: Named,
): { readonly entries: EntriesOf<Named>; readonly unreadable: readonly string[] } => {
  const read = Object.entries(lists).map(([key, one]) => [key, readList({ node, path }, one)] as const);
  return {
    entries: valuesOf(read) as EntriesOf<Named>,
    unreadable: read.flatMap(([, results]) => results.flatMap((result) => (result.ok ? [] : [result.problem]))),
  };
};

type Placed = { readonly path: readonly string[]; readonly nodes: readonly XmlNode[] };

/** Neighbours below the same wrapper share it. */
const nested = (placed: readonly Placed[]): readonly XmlNode[] => {
  const [first, ...others] = placed;
  if (first === undefined) return [];
  const [wrapper = '', ...rest] = first.path;
  if (rest.length === 0) return [...first.nodes, ...nested(others)];
  const end = others.findIndex(({ path }) => path[0] !== wrapper || path.length === 1);
  const inside = [first, ...(end === -1 ? others : others.slice(0, end))].map(({ path, nodes }) => ({ path: path.slice(1), nodes }));
  return [element(wrapper, nested(inside)), ...nested(end === -1 ? [] : others.slice(end))];
};

/** A block of entries, in the order of the lists; an empty list leaves no wrapper behind. */
export const writeLists = <Named extends Lists>(name: string, entries: EntriesOf<Named>, lists: Named): XmlNode => {
  const placed = Object.entries(lists).map(([key, { path, codec }]) => {
    const entryName = path.at(-1) ?? '';
    return { path, nodes: entries[key as keyof Named].map((entry) => codec.write(entryName, entry)) };
  });
  return element(name, nested(placed.filter(({ nodes }) => nodes.length > 0)));
};
