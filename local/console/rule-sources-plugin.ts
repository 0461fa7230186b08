import type { Plugin } from 'vite';
import { packIds, singlePack } from '#shared/rules/packs';

const NAME = 'virtual:rule-sources';

const sourcesOf = (id: string) => {
  const pack = singlePack(id);
  return Object.fromEntries([
    ...(pack?.notChecks ?? []).map(({ rule, inPlainWords, source }) => [rule, { inPlainWords, ...source }] as const),
    ...(pack?.added ?? []).map(({ id: rule, inPlainWords, source }) => [rule, { inPlainWords, ...source }] as const),
  ]);
};

/** Gives the console every rule's words and source as data, by pack and rule, so that the rules themselves stay out of the bundle. */
export const ruleSourcesPlugin = (): Plugin => ({
  name: 'rule-sources',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) =>
    id === `\0${NAME}`
      ? `export const sources = ${JSON.stringify(Object.fromEntries(packIds.map((pack) => [pack, sourcesOf(pack)])))};`
      : null,
});
