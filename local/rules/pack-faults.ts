import { isIsoDay } from '#shared/filing/day';
import { overlaid } from '#shared/rules/overlay';
import { type SinglePack, singlePack } from '#shared/rules/packs';
import type { Source } from '#shared/rules/sources';

const uncited = (where: string, { chapter, quote, dated }: Source): readonly string[] =>
  chapter.trim() === '' || quote.trim().length < 4 || !isIsoDay(dated) ? [`${where}: no source, quote or day of the source`] : [];

const unplaced = ({ definition, added }: SinglePack): readonly string[] => {
  if (definition.basedOn === undefined) return [];
  const base = singlePack(definition.basedOn);
  if (base === null) return [`${definition.id}: its base ${definition.basedOn} is not there`];
  try {
    overlaid(base.added, { definition, added });
    return [];
  } catch (error) {
    return [`${definition.id}: ${error instanceof Error ? error.message : String(error)}`];
  }
};

/** What keeps a pack out of the build: no source or quote, a change to what is not there, a number twice, a rule outside its pack's period. */
export const packFaults = (pack: SinglePack): readonly string[] => {
  const { definition, added } = pack;
  const { id, issued, inForce, source, replaces = [], switchesOff = [] } = definition;
  const ids = added.map((rule) => rule.id);
  return [
    ...uncited(id, source),
    ...[issued, inForce.from].filter((day) => !isIsoDay(day)).map((day) => `${id}: ${day} is not a day`),
    ...added.flatMap((rule) => uncited(rule.id, rule.source)),
    ...[...replaces, ...switchesOff].flatMap((change) => uncited(`${id} on ${change.rule}`, change.source)),
    ...ids.filter((rule, index) => ids.indexOf(rule) !== index).map((rule) => `${id}: ${rule} stands twice`),
    ...added.filter((rule) => rule.inForce.from < inForce.from).map((rule) => `${rule.id}: in force before its pack ${id}`),
    ...unplaced(pack),
  ];
};
