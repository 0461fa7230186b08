import { problemLabel } from '#shared/messages/labels-problems';
import { documentEntry } from '#shared/verdict/document-entries';
import type { DocumentEntry } from '#shared/verdict/verdict';
import { argumentsOf } from './arguments';
import { type Complaint, complaintLine } from './complaint';
import { type FileReading, type ReadingTools, readFiles } from './document-reader';
import { documentReport } from './report/document-report';
import { painter } from './report/style';
import { type ExitStatus, jsonText, type Terminal } from './terminal';

/** The reading tools, and how a file is opened. */
export type ReadCommandTools = ReadingTools & {
  readonly bytes: (path: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

export const READ_USAGE = `用法 Usage: npm run --silent read -- FILE… [--json]

  识别并读取证件图片（JPEG、PNG、HEIC、PDF），不需要备案信息。
  Tells what each picture or PDF is and reads its fields; no filing needed.

  --json   只输出 JSON / JSON on standard output, nothing else
  --help   显示本说明 / show this

  退出状态 Exit: 0 已读取 read · 2 有文件无法作为图片打开 a file could not be opened as a picture
`;

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

const complaintAbout = ({ file, problem, fault }: FileReading): readonly Complaint[] => {
  if (problem === undefined) return [];
  if (fault !== undefined) return [{ at: file, zh: '处理这个文件时系统出错', en: 'the system failed on this file' }];
  return [{ at: file, ...problemLabel(problem).problem }];
};

const usageError = (terminal: Terminal, sentence: string): ExitStatus => {
  terminal.err(`${sentence}\n\n${READ_USAGE}`);
  return 2;
};

/** `read`: tells what each file is and reads it, in the order of the arguments; a file that cannot be opened stands there as `unknown`. */
export const readCommand = async (
  args: readonly string[],
  terminal: Terminal,
  makeTools: () => Promise<ReadCommandTools>,
): Promise<ExitStatus> => {
  const given = argumentsOf(args, OPTIONS);
  if ('wrong' in given)
    return usageError(terminal, complaintLine({ at: given.wrong, zh: '选项不认识或不完整', en: 'unknown or incomplete option' }));
  if (given.values.help) {
    terminal.out(READ_USAGE);
    return 0;
  }
  if (given.inputs.length === 0) return usageError(terminal, '请给出图片文件 / name at least one picture');
  const tools = await makeTools();
  const complaints: Complaint[] = [];
  const documents: DocumentEntry[] = [];
  try {
    for await (const read of readFiles(
      given.inputs.map((file) => ({ file, open: () => tools.bytes(file) })),
      tools,
    )) {
      complaints.push(...complaintAbout(read));
      documents.push(...read.readings.map(documentEntry));
    }
  } finally {
    await tools.close();
  }
  const paint = painter(terminal.colour);
  if (given.values.json) terminal.out(jsonText(documents));
  else for (const document of documents) terminal.out(`${documentReport(document, {}, paint)}\n`);
  for (const complaint of complaints) terminal.err(`${complaintLine(complaint)}\n`);
  return complaints.length > 0 ? 2 : 0;
};
