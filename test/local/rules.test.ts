import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedPacksText, packSources } from '#local/rules/pack-sources';
import { sheetOf } from '#local/rules/sheet';
import { packIds, singlePack } from '#shared/rules/packs';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('what `npm run rules -- sheet` writes', () => {
  it('is fresh: packs and hashes', () => {
    expect(readFileSync(at('shared/rules/packs.generated.ts'), 'utf8')).toBe(generatedPacksText(packSources(at('shared/rules'))));
  });
  it.each(packIds)('is fresh: the sheet of %s', (id) => {
    const pack = singlePack(id);
    expect(pack).not.toBeNull();
    if (pack !== null) expect(readFileSync(at(`docs/rules/${id}.md`), 'utf8')).toBe(sheetOf(pack));
  });
  it('has every topic file of a pack in it', () => {
    const counts = new Map(packSources(at('shared/rules')).map(({ id, topics }) => [id, topics.length]));
    expect(counts.get('2018-09')).toBeGreaterThan(10);
    expect([counts.get('national-overlay'), counts.get('jiangsu-2022')]).toEqual([3, 3]);
  });
});
