import { existsSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { modelInUse, modelsRoot } from './chosen-models';

/** A network that reads lines, and the characters that it knows. */
const Recognition = z.strictObject({
  file: z.string(),
  dictionary: z.string(),
  height: z.number().int().positive(),
  /** Whether the network knows the blank between words, as the last entry after the dictionary. */
  space: z.boolean(),
  /** For networks that swallow plain characters: how much (0..1) one must reach in a gap that fits it to be put back. Absent: none is. */
  leastSwallowed: z.number().positive().lt(1).optional(),
});
export type Recognition = z.infer<typeof Recognition>;

/** What a models folder says of itself: names, licence and the input conventions of its networks. Files are relative, `package:NAME/PATH` or `set:NAME/PATH`. */
export const ModelManifest = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  licence: z.string().min(1),
  source: z.string().min(1),
  detection: z.strictObject({
    file: z.string(),
    /** Pictures are shrunk to this for a first look, never enlarged. */
    longestSide: z.number().int().positive(),
    /** Where lines are lower than `below` pixels in the first look, a second one at this size replaces it. */
    smallPrint: z.strictObject({ below: z.number().positive(), longestSide: z.number().int().positive() }),
    multipleOf: z.number().int().positive(),
    /** From which probability on a point is text, from which mean on a region is, and how far it is grown; PP-OCRv4's where left out. */
    regions: z.strictObject({ binary: z.number().positive(), box: z.number().positive(), unclip: z.number().positive() }).optional(),
  }),
  recognition: Recognition,
  /** Reads machine-readable lines, which networks for Chinese print misread. Without its files they are read like any other. */
  latin: Recognition.optional(),
  /** Reads doubtful lines, and those that values rest on, once more. Without its files no two networks ever agree. */
  second: Recognition.optional(),
  orientation: z.strictObject({ file: z.string(), width: z.number().int().positive(), height: z.number().int().positive() }),
});
export type ModelManifest = z.infer<typeof ModelManifest>;

/** A network for lines with its file's path and its symbols: entry 0 is the CTC blank. */
export type LineReader = { readonly path: string; readonly alphabet: readonly string[]; readonly convention: Recognition };

/** A manifest with its files resolved to paths and its dictionary read: entry 0 is the CTC blank. The networks beside are left out where their files are missing. */
export type ModelSet = {
  readonly manifest: ModelManifest;
  readonly paths: { readonly detection: string; readonly recognition: string; readonly orientation: string };
  readonly alphabet: readonly string[];
  readonly latin?: LineReader;
  readonly second?: LineReader;
};

/** The folder that holds a package, whatever the package exports: found beside any module that can see it. */
const packageFolder = (name: string): string => {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of paths) {
    try {
      return dirname(createRequire(import.meta.url).resolve(join(folder, name, 'package.json')));
    } catch {
      // Not in this node_modules: the next one up is tried.
    }
  }
  throw new Error(`the package ${name} is not installed`);
};

const located = (folder: string, file: string): string => {
  const [, inPackage, path] = /^package:((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(file) ?? [];
  if (inPackage !== undefined && path !== undefined) return join(packageFolder(inPackage), path);
  const [, inSet, name] = /^set:([^/]+)\/(.+)$/.exec(file) ?? [];
  if (inSet === undefined || name === undefined) return resolve(folder, file);
  // In a function's package sets stand beside each other, and nowhere near this module.
  const beside = resolve(folder, '..', inSet, name);
  return existsSync(beside) ? beside : join(modelsRoot, inSet, name);
};

const alphabetIn = async (folder: string, { dictionary, space }: Recognition): Promise<readonly string[]> => {
  const text = await readFile(located(folder, dictionary), 'utf8');
  const characters = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  return ['', ...characters, ...(space ? [' '] : [])];
};

/** A network beside the set's own; null where it, or its dictionary, is not there. */
const besides = async (folder: string, convention: Recognition | undefined): Promise<LineReader | null> => {
  if (convention === undefined) return null;
  try {
    const path = located(folder, convention.file);
    await access(path);
    return { path, alphabet: await alphabetIn(folder, convention), convention };
  } catch {
    return null;
  }
};

/** Reads and checks a models folder, that of the set in use if none is given. Fails with the folder's name when its manifest is missing or wrong. */
export const loadModelSet = async (given?: string): Promise<ModelSet> => {
  const folder = given ?? join(modelsRoot, await modelInUse());
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new Error(`the models folder ${folder} has no manifest.json`, { cause });
  });
  const parsed = ModelManifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${join(folder, 'manifest.json')}: ${z.prettifyError(parsed.error)}`);
  const manifest = parsed.data;
  const [latin, second] = [await besides(folder, manifest.latin), await besides(folder, manifest.second)];
  return {
    manifest,
    paths: {
      detection: located(folder, manifest.detection.file),
      recognition: located(folder, manifest.recognition.file),
      orientation: located(folder, manifest.orientation.file),
    },
    alphabet: await alphabetIn(folder, manifest.recognition),
    ...(latin === null ? {} : { latin }),
    ...(second === null ? {} : { second }),
  };
};
