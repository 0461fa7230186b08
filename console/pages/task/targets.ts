import { kinds } from 'virtual:labels';
import type { FilingView } from '#shared/api/filing-view';
import { ownerWords, taskWords } from '#shared/messages/console-task';
import type { Item } from './items';
import type { Target } from './return-editor';

const named = (template: { readonly zh: string; readonly en: string }, name: { readonly zh: string; readonly en: string }) => ({
  zh: template.zh.replace('{name}', () => name.zh),
  en: template.en.replace('{name}', () => name.en),
});

/** What may be returned for an item: what was typed where it stands in doubt, the material, or the whole order. */
export const targetsOf = (item: Item, filing: FilingView): readonly Target[] => {
  const about = item.findings[0]?.evidence?.[0]?.material;
  const material =
    filing.materials.find(({ id }) => id === item.material?.id) ?? (about === undefined ? undefined : filing.materials[about]);
  const kind = kinds[material?.kind ?? 'unknown'] ?? { zh: '', en: '' };
  const owner = material?.of === undefined ? null : ownerWords(material.of);
  const name = owner === null ? kind : { zh: `${kind.zh}（${owner.zh}）`, en: `${kind.en} (${owner.en})` };
  const entry =
    item.entered === null ? [] : [{ item: item.entered.place.replace(/^entered\./, ''), label: named(taskWords.theEntry, item.label) }];
  const paper = material === undefined ? [] : [{ item: `material:${material.id}`, label: named(taskWords.theMaterial, name) }];
  const differs = item.findings.length > 0 || item.entered?.value !== item.read?.value;
  return [...(differs ? [...entry, ...paper] : [...paper, ...entry]), { item: 'order', label: taskWords.theOrder }];
};
