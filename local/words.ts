import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { placeNames } from '#shared/rules/pack-2018-09/place-names.words';
import { installedWords, installedWordsVersion } from './words/installed-words';
import { longerText } from './words/longer-words';

writeFileSync(
  fileURLToPath(new URL('../shared/rules/pack-2018-09/longer-generated.words.ts', import.meta.url)),
  longerText(installedWords(), placeNames(), installedWordsVersion()),
);
