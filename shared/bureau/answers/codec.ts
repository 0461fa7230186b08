import { z } from 'zod';
import type { Result } from '#shared/bureau/result';
import { childrenNamed, element, textOf, type XmlNode } from '#shared/bureau/xml/xml-node';

/** An element as a value and back. A problem is the path of the element that cannot be read, never its text. */
export type Codec<Value> = {
  readonly read: (node: XmlNode, path: string) => Result<Value, string>;
  /** A method, so that a codec of some value is a codec of unknown. */
  write(name: string, value: Value): XmlNode;
};

/** The children of one name as a value and back. */
export type Part<Value> = {
  readonly name: string;
  readonly read: (parent: XmlNode, path: string) => Result<Value, string>;
  /** A method, so that a part of some value is a part of unknown. */
  write(value: Value): readonly XmlNode[];
};

/** An element of text; `schema` reads and writes the text. */
export const leaf = <Value>(schema: z.ZodType<Value, string>): Codec<Value> => ({
  read: (node, path) => {
    const read = typeof node.content === 'string' ? z.safeDecode(schema, textOf(node)) : null;
    return read?.success ? { ok: true, value: read.data } : { ok: false, problem: path };
  },
  write: (name, value) => element(name, z.encode(schema, value)),
});

const isEmpty = (node: XmlNode): boolean => node.content.length === 0 || (typeof node.content === 'string' && node.content.trim() === '');

/** A child that must stand once; of several the reading fails. */
export const one = <Value>(name: string, codec: Codec<Value>): Part<Value> => ({
  name,
  read: (parent, path) => {
    const [child, ...others] = childrenNamed(parent, name);
    return child === undefined || others.length > 0 ? { ok: false, problem: `${path}/${name}` } : codec.read(child, `${path}/${name}`);
  },
  write: (value) => [codec.write(name, value)],
});

/** A child that may be left out; an empty element counts as left out. */
export const maybe = <Value>(name: string, codec: Codec<Value>): Part<Value | null> => ({
  name,
  read: (parent, path) => {
    const [child, ...others] = childrenNamed(parent, name);
    if (child === undefined || (others.length === 0 && isEmpty(child))) return { ok: true, value: null };
    return others.length > 0 ? { ok: false, problem: `${path}/${name}` } : codec.read(child, `${path}/${name}`);
  },
  write: (value) => (value === null ? [] : [codec.write(name, value)]),
});

/** Any number of children of one name; one that cannot be read fails them all. */
export const many = <Value>(name: string, codec: Codec<Value>): Part<readonly Value[]> => ({
  name,
  read: (parent, path) => {
    const read = childrenNamed(parent, name).map((child, index) => codec.read(child, `${path}/${name}[${index + 1}]`));
    const failed = read.find((result) => !result.ok);
    if (failed !== undefined && !failed.ok) return failed;
    return { ok: true, value: read.flatMap((result) => (result.ok ? [result.value] : [])) };
  },
  write: (values) => values.map((value) => codec.write(name, value)),
});

/** A list in a wrapper of its own (`<Fwnr><Fwnr_id>…`); no wrapper where the list is empty. */
export const wrapped = <Value>(wrapper: string, name: string, codec: Codec<Value>): Part<readonly Value[]> => {
  const inner = many(name, codec);
  return {
    name: wrapper,
    read: (parent, path) => {
      const [child] = childrenNamed(parent, wrapper);
      return child === undefined ? { ok: true, value: [] } : inner.read(child, `${path}/${wrapper}`);
    },
    write: (values) => (values.length === 0 ? [] : [element(wrapper, inner.write(values))]),
  };
};

type Parts = Readonly<Record<string, Part<unknown>>>;

/** The values of parts, under their keys. */
export type ValuesOf<Named extends Parts> = { readonly [Key in keyof Named]: Named[Key] extends Part<infer Value> ? Value : never };

/** An element of parts, written in the order given. Children that no part names are passed over. */
export const block = <const Named extends Parts>(parts: Named): Codec<ValuesOf<Named>> => ({
  read: (node, path) => {
    const read = Object.entries(parts).map(([key, part]) => [key, part.read(node, path)] as const);
    const failed = read.find(([, result]) => !result.ok)?.[1];
    if (failed !== undefined && !failed.ok) return failed;
    return { ok: true, value: Object.fromEntries(read.map(([key, result]) => [key, result.ok ? result.value : null])) as ValuesOf<Named> };
  },
  write: (name, value) =>
    element(
      name,
      Object.entries(parts).flatMap(([key, part]) => part.write(value[key as keyof Named])),
    ),
});
