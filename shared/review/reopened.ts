import type { ReturnItem } from './return-item';

/** The item's name of a material. */
export const materialItem = (id: string): string => `material:${id}`;

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Places where two values differ, as dotted paths (`order.websites.0.name`), the deepest that tell it; in the order of the names. */
export const changedPlaces = (before: unknown, after: unknown, place = ''): readonly string[] => {
  if (Object.is(before, after)) return [];
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) return [place];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [old, now] = [Object.hasOwn(before, name) ? before[name] : undefined, Object.hasOwn(after, name) ? after[name] : undefined];
    return changedPlaces(old, now, place === '' ? name : `${place}.${name}`);
  });
};

/** True where an item was returned: itself, or something that it is part of. Nothing was returned by name: everything is open. */
export const isReopened = (item: string, returned: readonly ReturnItem[]): boolean =>
  returned.length === 0 || returned.some((one) => item === one.item || item.startsWith(`${one.item}.`));

/** Places that were changed although they were not returned: a resubmission with any of them is refused. */
export const changedUnasked = (before: unknown, after: unknown, returned: readonly ReturnItem[]): readonly string[] =>
  changedPlaces(before, after).filter((place) => !isReopened(place, returned));
