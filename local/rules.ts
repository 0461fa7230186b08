import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedPacksText, packSources } from './rules/pack-sources';

const USAGE = 'Usage: npm run rules -- sheet\n  sheet   writes docs/rules/ and shared/rules/packs.generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const writeSheets = async (): Promise<void> => {
  writeFileSync(join(root, 'shared/rules/packs.generated.ts'), generatedPacksText(packSources(join(root, 'shared/rules'))));
  // Loaded only now: the packs are what was just written.
  const [{ packIds, packNamed }, { sheetOf }] = await Promise.all([import('#shared/rules/packs'), import('./rules/sheet')]);
  mkdirSync(join(root, 'docs/rules'), { recursive: true });
  for (const id of packIds) {
    const pack = packNamed(id);
    if (pack === null) continue;
    const file = join('docs/rules', `${id}.md`);
    writeFileSync(join(root, file), sheetOf(pack));
    console.log(`${file}: ${pack.rules.length} rules, hash ${pack.hash}`);
  }
};

const [command, ...rest] = process.argv.slice(2);
if (command === 'sheet' && rest.length === 0) {
  await writeSheets();
} else {
  console.error(USAGE);
  process.exitCode = command === '--help' ? 0 : 2;
}
