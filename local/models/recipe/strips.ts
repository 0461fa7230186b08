import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { readerOver } from '#functions/adapters/paddle-ocr/reader';
import { openNetworks } from '#functions/adapters/paddle-ocr/sessions';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';

/** One picture of ten, and one line of five on it: varied enough, and no picture decides alone. */
const EVERY_PICTURE = 10;
const FIRST_PICTURE = 3;
const EVERY_LINE = 5;

const PICTURE = /\.(jpg|png|heic|pdf|webp)$/;

/**
 * Writes lines of a set's pictures to a folder, as the recogniser in use is given them: `NUMBER-WIDTH.f32`, planes of 48 rows. From them `make.py` learns the range of each
 * layer: `tsx local/models/recipe/strips.ts SET FOLDER`, with a set of the part that is not held out.
 */
const [set = '', folder = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const models = await loadModelSet();
const networks = await openNetworks(models);
let [seen, written] = [0, 0];
const reader = readerOver(
  {
    ...networks,
    recognise: async (strip, shape) => {
      if (seen++ % EVERY_LINE === 0) {
        const name = `${String(written++).padStart(4, '0')}-${shape[3]}.f32`;
        await writeFile(join(folder, name), new Uint8Array(strip.buffer, strip.byteOffset, strip.byteLength));
      }
      return networks.recognise(strip, shape);
    },
  },
  models,
);
const files = (await readdir(set)).filter((name) => PICTURE.test(name)).sort();
for (const file of files.filter((_, at) => at % EVERY_PICTURE === FIRST_PICTURE))
  for (const picture of await normaliseImage(await readFile(join(set, file)), pictureDecoders)) await reader.read(picture);
await reader.close();
console.log(`${written} lines of ${Math.ceil((files.length - FIRST_PICTURE) / EVERY_PICTURE)} pictures in ${folder}`);
