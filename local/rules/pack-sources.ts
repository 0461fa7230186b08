import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pack's folder under shared/rules: its id, its topic files without extension, and the hash of its sources. */
export type PackSources = { readonly id: string; readonly folder: string; readonly topics: readonly string[]; readonly hash: string };

/** Files of a pack's folder that hold no rules. */
const WITHOUT_RULES = new Set(['pack.ts']);

/** SHA-256 over names and contents of a folder's files in order of name; line ends count as `\n`. The first 16 hex digits. */
const hashOf = (folder: string, files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')}\0`);
  return hash.digest('hex').slice(0, 16);
};

/** Every pack below `rulesFolder` (`pack-<id>`), by id. */
export const packSources = (rulesFolder: string): readonly PackSources[] =>
  readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('pack-'))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const folder = join(rulesFolder, name);
      const files = readdirSync(folder).sort();
      const topics = files.filter((file) => file.endsWith('.ts') && !WITHOUT_RULES.has(file) && !file.endsWith('.words.ts'));
      return { id: name.slice('pack-'.length), folder: name, topics: topics.map((file) => file.slice(0, -3)), hash: hashOf(folder, files) };
    });

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const identifier = (pack: PackSources, topic: string): string => `${camel(topic)}${pack.id.replace(/\W/g, '')}`;

/** The text of shared/rules/packs.generated.ts: which topic files make up each pack, and its hash. */
export const generatedPacksText = (packs: readonly PackSources[]): string => {
  const imports = packs.flatMap((pack) => [
    ...pack.topics.map((topic) => `import * as ${identifier(pack, topic)} from './${pack.folder}/${topic}';`),
    `import { definition as ${identifier(pack, 'definition')} } from './${pack.folder}/pack';`,
  ]);
  const entries = packs.map((pack) => {
    const topics = pack.topics.map((topic) => identifier(pack, topic)).join(', ');
    return `  { definition: ${identifier(pack, 'definition')}, hash: '${pack.hash}', topics: [${topics}] },`;
  });
  return [
    '// Written by `npm run rules -- sheet`; a test keeps it fresh.',
    "import type { PackDefinition } from './definition';",
    ...imports,
    '',
    '/** Every pack with the hash of its sources and its topic files. */',
    'export const generatedPacks: readonly { readonly definition: PackDefinition; readonly hash: string; readonly topics: readonly Readonly<Record<string, unknown>>[] }[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
};
