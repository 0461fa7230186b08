import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFaceFinder } from '#functions/adapters/face/face-finder';
import { modelInUse, modelsRoot } from '#functions/adapters/paddle-ocr/chosen-models';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import { readDocument } from '#functions/read-document/read-document';

/**
 * A process that reads the pictures of a folder, of `of` parts the one numbered `part`, and prints when it began and ended (milliseconds since 1970) and the processor's seconds: reading, and
 * nothing else of the system.
 */
const [, , folder = '', part = '0', of = '1'] = process.argv;
const files = (await readdir(folder))
  .sort()
  .filter((_, index) => index % Number(of) === Number(part))
  .map((name) => join(folder, name));
const reader = await createPaddleReader({ modelsFolder: join(modelsRoot, await modelInUse()) });
const faces = createFaceFinder();

const read = async (file: string): Promise<void> => {
  await readDocument(await normaliseImage(await readFile(file), pictureDecoders), { reader, faces, file });
};

const [warming] = files;
if (warming !== undefined) await read(warming);
const before = process.cpuUsage();
const start = Date.now();
for (const file of files) await read(file);
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ start, end: Date.now(), cpuSeconds: (user + system) / 1e6 }));
await reader.close();
