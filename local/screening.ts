import { UnprocessableError } from '#functions/errors';
import type { NormalisedPicture } from '#functions/ports';
import type { DocumentReading } from '#shared/documents/reading';
import type { Filing } from '#shared/filing/filing';
import type { ScreenInput } from '#shared/verdict/screen';
import type { Verdict } from '#shared/verdict/verdict';
import type { Complaint } from './complaint';
import { type FileReading, type ReadingTools, readFiles, type Source } from './document-reader';
import type { FilingFolder, NamedFile } from './filing-folder';

/** The judge of a filing. */
export type Judge = (input: ScreenInput) => Verdict;

/** What screening needs; `bytes` gives a found file's content or throws an UnprocessableError. */
export type ScreeningTools = ReadingTools & { readonly judge: Judge; readonly bytes: (path: string) => Promise<Uint8Array> };

/** How to judge: under which rule pack, as of which day (default: the filing's own). */
export type ScreeningOptions = { readonly packId?: string; readonly asOf?: string; readonly keepPictures?: boolean };

/** One uploaded file as it was read. `documents` are its places in the verdict's `documents`; pictures only where they were kept. */
export type ScreenedFile = {
  readonly material: number;
  readonly file: string;
  readonly readings: readonly DocumentReading[];
  readonly pictures: readonly NormalisedPicture[];
  readonly documents: readonly number[];
};

/** A filing, its verdict, and what it was based on. */
export type Screening = {
  readonly filing: Filing;
  readonly verdict: Verdict;
  readonly files: readonly ScreenedFile[];
  readonly complaints: readonly Complaint[];
};

const sourceOf = ({ file, found }: NamedFile, bytes: ScreeningTools['bytes']): Source => ({
  file,
  open: async () => {
    if ('problem' in found) throw new UnprocessableError(found.problem);
    return bytes(found.path);
  },
});

/** Reading times by document: the time of a file is shared evenly among the documents on it. Whole milliseconds. */
const documentMs = (files: readonly FileReading[]): number[] =>
  files.flatMap(({ ms, readings }) => readings.map(() => Math.round(ms / readings.length)));

const faultComplaints = (folder: FilingFolder, files: readonly FileReading[]): readonly Complaint[] =>
  files.flatMap(({ file, fault }, index) =>
    fault === undefined
      ? []
      : [
          {
            at: `${folder.name}: order.materials[${folder.files[index]?.material}].file: ${file}`,
            zh: '处理这个文件时系统出错，结论中按无法打开处理',
            en: 'the system failed on this file; the verdict treats it as not openable',
          },
        ],
  );

/** Screens one filing: reads each material that has a file, in order, and judges. Complaints are of files; the verdict stands beside them. */
export const screenFolder = async (folder: FilingFolder, tools: ScreeningTools, options: ScreeningOptions = {}): Promise<Screening> => {
  const start = tools.milliseconds();
  const { keepPictures = false, ...judging } = options;
  const read: FileReading[] = [];
  const sources = folder.files.map((file) => sourceOf(file, tools.bytes));
  for await (const file of readFiles(sources, tools)) read.push(keepPictures ? file : { ...file, pictures: [] });
  let position = 0;
  const files = read.map(({ file, readings, pictures }, index) => ({
    material: folder.files[index]?.material ?? 0,
    file,
    readings,
    pictures,
    documents: readings.map(() => position++),
  }));
  const verdict = tools.judge({
    name: folder.name,
    filing: folder.filing,
    documents: files.flatMap(({ material, readings }) => readings.map((reading) => ({ material, reading }))),
    ...judging,
    timing: { totalMs: Math.round(tools.milliseconds() - start), perDocumentMs: documentMs(read) },
  });
  return { filing: folder.filing, verdict, files, complaints: [...folder.complaints, ...faultComplaints(folder, read)] };
};
