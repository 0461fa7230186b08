import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileCell } from '#local/bureau/file-cell';
import type { BureauCell } from '#local/bureau/in-process';
import { Script } from '#local/bureau/script';
import { serveBureau } from '#local/bureau/serve';
import { newBureau, withScript } from '#local/bureau/state';
import { type Complaint, complaintLine } from './complaint';
import type { ExitStatus, Terminal } from './terminal';

/** What a simulated bureau is started with; `folder` keeps its state over restarts. */
export type SimulateOptions = { readonly port: number; readonly script: string | null; readonly folder: string };

const SCRIPT_UNREADABLE = { zh: '无法读取', en: 'cannot be read' };
const SCRIPT_NO_JSON = { zh: '不是 JSON', en: 'is not JSON' };

const scriptIn = async (file: string): Promise<Script | Complaint> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { at: file, ...SCRIPT_UNREADABLE };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { at: file, ...SCRIPT_NO_JSON };
  }
  const read = Script.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return { at: `${file}: ${issue?.path.join('.') ?? ''}`, zh: '不符合脚本格式', en: issue?.message ?? 'is no script' };
};

const cellIn = (folder: string, script: Script | null): BureauCell => {
  const cell = fileCell(join(folder, 'bureau.json'), () => newBureau());
  if (script !== null) cell.write(withScript(cell.read(), script));
  return cell;
};

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });

const portProblem = (error: unknown): Omit<Complaint, 'at'> | null => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return { zh: '端口已被占用', en: 'the port is taken' };
  return code === 'EACCES' ? { zh: '没有使用该端口的权限', en: 'this port is not allowed' } : null;
};

/** Runs a simulated bureau until the process is told to end. Its books lie in the data folder; a script takes the place of the one before. */
export const simulateBureau = async (
  { port, script: file, folder }: SimulateOptions,
  terminal: Terminal,
  ended: () => Promise<void> = interrupted,
): Promise<ExitStatus> => {
  const script = file === null ? null : await scriptIn(file);
  if (script !== null && 'at' in script) {
    terminal.err(`${complaintLine(script)}\n`);
    return 2;
  }
  try {
    const served = await serveBureau({ cell: cellIn(folder, script), port, nowMs: Date.now });
    terminal.out(
      `模拟管局 simulated bureau: ${served.baseUrl}\n  ${served.baseUrl}/ISPWebService/upDownLoad?wsdl\n  ${served.baseUrl}/simulator\n`,
    );
    await ended();
    await served.close();
    return 0;
  } catch (error) {
    const problem = portProblem(error);
    if (problem === null) throw error;
    terminal.err(`${complaintLine({ at: `--port ${port}`, ...problem })}\n`);
    return 2;
  }
};
