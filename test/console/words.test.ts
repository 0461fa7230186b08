import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

type Found = { readonly place: string; readonly zh: unknown; readonly en: unknown };

const sentencesIn = (value: unknown, place: string): readonly Found[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value || 'en' in value) return [{ place, zh: Reflect.get(value, 'zh'), en: Reflect.get(value, 'en') }];
  return Object.entries(value).flatMap(([name, one]) => sentencesIn(one, `${place}.${name}`));
};

const placeholders = (text: unknown): readonly string[] => [...String(text).matchAll(/\{\w+\}/g)].map(([found]) => found).toSorted();

describe('the console’s words', async () => {
  const files = (await readdir('shared/messages')).filter((name) => /^console-.*\.ts$/.test(name));

  it.each(files)('%s says everything in both languages, with the same values in both', async (file) => {
    const words = sentencesIn(await import(`#shared/messages/${file.replace('.ts', '')}`), file);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(({ zh, en }) => typeof zh !== 'string' || typeof en !== 'string' || zh.trim() === '' || en.trim() === '')).toEqual(
      [],
    );
    expect(words.filter(({ zh, en }) => String(placeholders(zh)) !== String(placeholders(en)))).toEqual([]);
  });
});
