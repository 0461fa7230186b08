import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { WordList } from './longer-words';

/** Its words by what the package says of each: how it is read, how often it stands in print. */
const Entries = z.record(z.string(), z.tuple([z.string(), z.number()]));

const folder = (): string => dirname(createRequire(import.meta.url).resolve('@pinyin-pro/data/modern.json'));

const json = (...file: readonly string[]): unknown => JSON.parse(readFileSync(join(folder(), ...file), 'utf8'));

/** The words of modern Chinese in the installed @pinyin-pro/data, with the frequencies of its complete list. Throws where it is not installed. */
export const installedWords = (): WordList => {
  const complete = Entries.parse(json('complete.json'));
  return { words: Object.keys(Entries.parse(json('modern.json'))), frequencyOf: (word) => complete[word]?.[1] ?? 0 };
};

/** The version of the installed @pinyin-pro/data. */
export const installedWordsVersion = (): string => z.object({ version: z.string() }).parse(json('..', 'package.json')).version;
