import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { installedWords, installedWordsVersion } from '#local/words/installed-words';
import { longerText } from '#local/words/longer-words';
import { placeNames } from '#shared/rules/pack-2018-09/place-names.words';

it('the list of longer words is what `npm run words` writes', async () => {
  const file = new URL('../../../shared/rules/pack-2018-09/longer-generated.words.ts', import.meta.url);
  expect(longerText(installedWords(), placeNames(), installedWordsVersion())).toBe(await readFile(file, 'utf8'));
});
