import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Filing } from '#shared/filing/filing';
import type { Complaint } from './complaint';
import { jsonFault } from './json-syntax';
import { findMaterial, type MaterialFile } from './material-file';
import { schemaComplaints } from './schema-complaints';

/** A material that names a file: its place in `order.materials`, the name as written, and the file found for it. */
export type NamedFile = { readonly material: number; readonly file: string; readonly found: MaterialFile };

/** A filing as it lies on disk; `complaints` are about files that cannot be used, the filing itself can. */
export type FilingFolder = {
  readonly name: string;
  readonly filing: Filing;
  readonly files: readonly NamedFile[];
  readonly complaints: readonly Complaint[];
};

/** Either the filing, or why there is none. */
export type LoadedFiling = { readonly folder: FilingFolder } | { readonly complaints: readonly Complaint[] };

const MEGABYTE = 1024 * 1024;
const LARGEST_FILING = 16 * MEGABYTE;

const FILE_COMPLAINTS = {
  'file-not-found': { zh: '找不到这个文件，请检查文件名', en: 'there is no such file; check its name' },
  'path-outside-folder': { zh: '路径指向备案文件夹之外，未打开', en: 'the path leads out of the filing folder; it was not opened' },
} as const;

const refusal = (at: string, zh: string, en: string) => ({ complaints: [{ at, zh, en }] });

const kindOfInput = async (input: string): Promise<'folder' | 'file' | null> => {
  const found = await stat(input).catch(() => null);
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : null;
};

const textOf = async (path: string): Promise<{ text: string } | { complaints: readonly Complaint[] }> => {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return refusal(path, '文件夹里没有 filing.json', 'the folder holds no filing.json');
  if (found.size > LARGEST_FILING) return refusal(path, '文件超过 16 MB', 'the file is larger than 16 MB');
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refusal(path, '文件无法打开', 'the file cannot be opened');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refusal(path, '文件不是 UTF-8 编码，请另存为 UTF-8', 'the file is not UTF-8; save it as UTF-8');
  }
};

const jsonOf = (text: string, path: string): { raw: unknown } | { complaints: readonly Complaint[] } => {
  const fault = jsonFault(text);
  if (fault === null) return { raw: JSON.parse(text) };
  const { line, column } = fault;
  return fault.kind === 'duplicate-key'
    ? refusal(path, `第 ${line} 行第 ${column} 列的字段重复出现`, `the key in line ${line}, column ${column} stands there twice`)
    : refusal(
        path,
        `不是有效的 JSON：第 ${line} 行第 ${column} 列有错误`,
        `not valid JSON: there is a mistake in line ${line}, column ${column}`,
      );
};

const filesOf = (filing: Filing, folder: string): Promise<readonly NamedFile[]> =>
  Promise.all(
    filing.order.materials.flatMap(({ file }, material) =>
      file === undefined ? [] : [findMaterial(folder, file).then((found) => ({ material, file, found }))],
    ),
  );

/**
 * Loads a filing from its folder or from the path of its `filing.json`, parsed strictly. Whatever is wrong comes back as complaints
 * that name file and field; only a bug throws. Materials lie in `materials/` or beside `filing.json`.
 */
export const loadFiling = async (input: string): Promise<LoadedFiling> => {
  const kind = await kindOfInput(input);
  if (kind === null) return refusal(input, '没有这个文件夹或文件', 'there is no such folder or file');
  const path = kind === 'folder' ? join(input, 'filing.json') : input;
  const read = await textOf(path);
  if ('complaints' in read) return read;
  const parsed = jsonOf(read.text, path);
  if ('complaints' in parsed) return parsed;
  const filing = Filing.safeParse(parsed.raw);
  if (!filing.success) return { complaints: schemaComplaints(filing.error, parsed.raw, path) };
  const files = await filesOf(filing.data, dirname(path));
  const complaints = files.flatMap(({ material, file, found }) =>
    'problem' in found ? [{ at: `${path}: order.materials[${material}].file: ${file}`, ...FILE_COMPLAINTS[found.problem] }] : [],
  );
  return { folder: { name: input, filing: filing.data, files, complaints } };
};
