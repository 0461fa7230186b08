import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipelineOf } from '#samples/camera/sharp-raw';
import { turned } from '#samples/camera/turn';
import { seedOf } from '#samples/random';
import { shoot } from '#samples/set/shoot';
import { Filing } from '#shared/filing/filing';
import { exampleFilings } from './example-filings';
import type { Example } from './example-parts';

const LARGEST = 250_000;

/** A JPEG of at most 250 kB: 1600 pixels on the long side, and the best quality that fits. */
const jpegWithin = async (example: Example, material: Example['materials'][number]): Promise<Buffer> => {
  const picture = turned(await shoot(material.subject, material.recipe, seedOf(example.seed, material.file)), material.recipe.rotate ?? 0);
  for (const quality of [88, 80, 72, 64, 56, 48]) {
    const bytes = await pipelineOf(picture)
      .removeAlpha()
      .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (bytes.length <= LARGEST) return bytes;
  }
  throw new Error(`${example.name}/${material.file} does not fit into ${LARGEST} bytes`);
};

/** Writes the three filing folders under `folder` and returns a line for each file written. Every filing is parsed before it is written. */
export const writeExamples = async (folder: string): Promise<string[]> => {
  const lines: string[] = [];
  for (const example of exampleFilings()) {
    const materials = join(folder, example.name, 'materials');
    await mkdir(materials, { recursive: true });
    const filing = Filing.parse(example.filing);
    const file = join(folder, example.name, 'filing.json');
    await writeFile(file, `${JSON.stringify(filing, null, 2)}\n`);
    lines.push(`wrote ${file}: ${example.about}`);
    for (const material of example.materials) {
      const bytes = await jpegWithin(example, material);
      const picture = join(materials, material.file);
      await writeFile(picture, bytes);
      lines.push(`wrote ${picture} (${Math.round(bytes.length / 1000)} kB)`);
    }
  }
  return lines;
};
