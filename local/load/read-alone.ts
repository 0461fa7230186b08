import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFaceFinder } from '#functions/adapters/face/face-finder';
import { modelInUse, modelsRoot } from '#functions/adapters/paddle-ocr/chosen-models';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { readDocument } from '#functions/read-document/read-document';

/** A process that reads the pictures of a folder, `argv[3]` at once, and prints how many seconds it took: reading, and nothing else of the system. */
const [, , folder = '', atOnce = '1'] = process.argv;
const files = (await readdir(folder)).sort().map((name) => join(folder, name));
const reader = await createPaddleReader({ modelsFolder: join(modelsRoot, await modelInUse()) });
const faces = createFaceFinder();

const read = async (file: string): Promise<void> => {
  await readDocument(await normaliseImage(await readFile(file), pictureDecoders), { reader, faces, file });
};

const [warming] = files;
if (warming !== undefined) await read(warming);
const start = performance.now();
const left = [...files];
const readAll = async (): Promise<void> => {
  for (let file = left.shift(); file !== undefined; file = left.shift()) await read(file);
};
await Promise.all(Array.from({ length: Number(atOnce) }, readAll));
process.stdout.write(String((performance.now() - start) / 1000));
await reader.close();
