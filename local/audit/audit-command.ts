import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Table } from '#functions/adapters/store/table';
import { argumentsOf } from '#local/arguments';
import { connectTable } from '#local/system/connect';
import { type ExitStatus, jsonText, type Terminal } from '#local/terminal';
import { storedFilings, storedTrail } from './stored-trails';
import { ExportedTrail, type VerifiedTrail, verifiedTrail } from './trail';

const USAGE = `用法 Usage: npm run --silent audit -- verify FILING… | --all | --file FILE
                npm run --silent audit -- export FILING > FILE
  verify   核对审计链：未被改动、删去、插入、移动或截断 / verifies that nothing was changed, left out, put in, moved or cut off
  export   输出一份备案的审计链 / prints a filing's trail, to be verified elsewhere, without this system
  HEYAN_FOLDER   数据文件夹，默认 .heyan；系统运行与否均可 / the data folder of a system, running or not
`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const lineOf = ({ filing, events, broken }: VerifiedTrail): string =>
  broken === null
    ? `${filing}  完整 whole  ${events} 个事件 events\n`
    : `${filing}  已损坏 broken  第 ${broken.sequence} 个事件 event ${broken.sequence} ${broken.event}: ${broken.fault}\n`;

/** Says how each trail stands, and in the end how many are whole. */
const report = (terminal: Terminal): { readonly take: (trail: VerifiedTrail) => void; readonly end: () => ExitStatus } => {
  let [whole, broken] = [0, 0];
  return {
    take: (trail) => {
      terminal.out(lineOf(trail));
      if (trail.broken === null) whole += 1;
      else broken += 1;
    },
    end: () => {
      terminal.out(`${whole} 份完整 whole, ${broken} 份损坏 broken\n`);
      return broken === 0 ? 0 : 1;
    },
  };
};

const parsedFile = async (file: string): Promise<ExportedTrail | null> => {
  try {
    return ExportedTrail.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
};

const wrong = (terminal: Terminal, sentence: string): ExitStatus => {
  terminal.err(`heyan: ${sentence}\n`);
  return 2;
};

const noFiling = (filing: string): string => `没有这份备案：${filing} / no such filing`;

const withTable = async (folder: string, terminal: Terminal, work: (table: Table) => Promise<ExitStatus>): Promise<ExitStatus> => {
  const connected = await connectTable(folder);
  if (connected === null) return wrong(terminal, `数据文件夹中没有系统：${folder} / the folder holds no system`);
  try {
    return await work(connected.table);
  } finally {
    await connected.close();
  }
};

const verifyStored =
  (filings: readonly string[] | 'all', terminal: Terminal) =>
  async (table: Table): Promise<ExitStatus> => {
    const { take, end } = report(terminal);
    for await (const filing of filings === 'all' ? storedFilings(table) : filings) {
      const trail = await storedTrail(table, filing);
      if (trail === null) return wrong(terminal, noFiling(filing));
      take(verifiedTrail(trail, sha256));
    }
    return end();
  };

const verifyFile = async (file: string, terminal: Terminal): Promise<ExitStatus> => {
  const trail = await parsedFile(file);
  if (trail === null) return wrong(terminal, `无法读取，或不是审计链：${file} / not a trail, or not to be read`);
  const { take, end } = report(terminal);
  take(verifiedTrail(trail, sha256));
  return end();
};

const exportTrail =
  (filing: string, terminal: Terminal) =>
  async (table: Table): Promise<ExitStatus> => {
    const trail = await storedTrail(table, filing);
    if (trail === null) return wrong(terminal, noFiling(filing));
    terminal.out(jsonText(trail));
    return 0;
  };

/**
 * `audit`: verifies trails of a data folder (`folder`, the system running or not) or of a file, or prints one. 1 where a trail is broken, with its first broken event; 2 where there is nothing
 * to verify.
 */
export const auditCommand = async (args: readonly string[], terminal: Terminal, folder: string): Promise<ExitStatus> => {
  const parsed = argumentsOf(args, { all: { type: 'boolean' }, file: { type: 'string' }, help: { type: 'boolean' } });
  const values = 'wrong' in parsed ? null : parsed.values;
  const [command, ...filings] = 'wrong' in parsed ? [] : parsed.inputs;
  if (values?.help) {
    terminal.out(USAGE);
    return 0;
  }
  const [filing, ...others] = filings;
  if (command === 'export' && filing !== undefined && others.length === 0)
    return withTable(folder, terminal, exportTrail(filing, terminal));
  if (command === 'verify' && values?.file !== undefined && filing === undefined) return verifyFile(values.file, terminal);
  if (command === 'verify' && values?.all && filing === undefined) return withTable(folder, terminal, verifyStored('all', terminal));
  if (command === 'verify' && filing !== undefined) return withTable(folder, terminal, verifyStored(filings, terminal));
  terminal.err(USAGE);
  return 2;
};
