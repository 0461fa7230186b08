import { readFile } from 'node:fs/promises';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { measured } from './others/measured.mjs';

const reader = await createPaddleReader();
const lines: string[] = [];
/** The reader itself; the printed text beside the fields is what the others give. */
const listening: TextReader = {
  ...reader,
  read: async (picture) => {
    const page = await reader.read(picture);
    lines.push(...page.lines.map((line) => line.text));
    return page;
  },
};
await measured(async (file: string) => {
  lines.length = 0;
  await readDocument(await normaliseImage(await readFile(file), pictureDecoders), { reader: listening, file });
  return lines.join('\n');
});
await reader.close();
