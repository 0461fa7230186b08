import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outlinesOf } from './bureau-tables/outline-text';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('usage: tsx local/bureau-tables.ts ELEMENTS.json');
  process.exitCode = 2;
} else {
  const elements: unknown = JSON.parse(readFileSync(source, 'utf8'));
  for (const { file, text } of outlinesOf(elements)) {
    writeFileSync(fileURLToPath(new URL(`../shared/bureau/schema/${file}`, import.meta.url)), text);
  }
}
