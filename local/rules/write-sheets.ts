import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPacksText, packSources } from './pack-sources';
import type { Sheets } from './rules-command';

/** Writes shared/rules/packs.generated.ts and one sheet per pack into docs/rules/, below the project's folder; says what it wrote, or what keeps a pack out of the build: then no sheet is written. */
export const writeSheets = async (root: string): Promise<Sheets> => {
  writeFileSync(join(root, 'shared/rules/packs.generated.ts'), generatedPacksText(packSources(join(root, 'shared/rules'))));
  // Loaded only now: the packs are what was just written.
  const [{ packIds, singlePack }, { sheetOf }, { packFaults }] = await Promise.all([
    import('#shared/rules/packs'),
    import('./sheet'),
    import('./pack-faults'),
  ]);
  const packs = packIds.flatMap((id) => singlePack(id) ?? []);
  const faults = packs.flatMap(packFaults);
  if (faults.length > 0) return { written: [], faults };
  const folder = join(root, 'docs/rules');
  mkdirSync(folder, { recursive: true });
  const written = packs.map((pack) => {
    const file = join('docs/rules', `${pack.definition.id}.md`);
    writeFileSync(join(root, file), sheetOf(pack));
    return `${file}: ${pack.added.length} rules, hash ${pack.hash}`;
  });
  return { written, faults: [] };
};
