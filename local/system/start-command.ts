import { join, resolve } from 'node:path';
import { argumentsOf } from '#local/arguments';
import { COMMAND_ISSUER, issueToken } from '#local/issuer/issue-token';
import { openIssuerKey } from '#local/issuer/issuer-key';
import type { ExitStatus, Terminal } from '#local/terminal';
import type { Role } from '#shared/api/roles';
import { apiClient } from './api-client';
import { bringSample } from './bring-sample';
import { samplesAreDue, settleSamples } from './samples-due';
import { startFailure } from './start-failure';
import { INTRODUCTION, nextSteps, STATE_WORDS } from './start-text';
import { type System, startSystem } from './system';
import { templateFolder } from './template-folder';

/** The sample filings that a new system begins with. */
export const SAMPLES = ['person-passes', 'enterprise-passes', 'enterprise-problems'] as const;

const USAGE = `用法 Usage: npm start [-- --no-samples]
  --no-samples   不载入三份示例 / starts without the three sample filings
  PORT           端口，默认 3000 / environment: the port
  HEYAN_FOLDER   数据文件夹，默认 .heyan / environment: where everything is kept
`;

/** Where data lies unless HEYAN_FOLDER says otherwise; also for the commands beside the system. */
export const DEFAULT_FOLDER = '.heyan';

/** Where the project lies, where data lies, and which port. `stopped` settles when the system is asked to stop. */
export type StartSettings = { readonly project: string; readonly folder: string; readonly port: number; readonly stopped: Promise<void> };

type TokenOf = (role: Role, subject: string) => Promise<string>;

/** Whose tokens are printed. */
const CALLERS: readonly (readonly [Role, string])[] = [
  ['applicant', SAMPLES[0]],
  ['reviewer', 'reviewer'],
  ['operator', 'operator'],
];

/** Each sample has an account of its own: an account has one order at a time. */
const loadSamples = async (system: System, tokenOf: TokenOf, project: string, terminal: Terminal): Promise<void> => {
  terminal.out('\n正在上传三份示例备案（均为虚构）… Uploading three sample filings, all invented …\n');
  for (const name of SAMPLES) {
    const api = apiClient(system.origin, await tokenOf('applicant', name));
    const { id, state } = await bringSample(join(project, 'examples', name), api);
    terminal.out(`  ${name.padEnd(20)} ${id}  ${STATE_WORDS[state]}\n`);
  }
};

/**
 * `start`: the whole system on this machine, until it is asked to stop. A new data folder begins with the sample filings; one that was used goes on where it was, also one whose first start was
 * killed before the samples were in.
 */
export const startCommand = async (
  args: readonly string[],
  terminal: Terminal,
  { project, folder, port, stopped }: StartSettings,
): Promise<ExitStatus> => {
  const parsed = argumentsOf(args, { 'no-samples': { type: 'boolean' }, help: { type: 'boolean' } });
  if ('wrong' in parsed || parsed.inputs.length > 0) {
    terminal.err(USAGE);
    return 2;
  }
  if (parsed.values.help) {
    terminal.out(USAGE);
    return 0;
  }
  terminal.out(INTRODUCTION);
  try {
    const templates = await templateFolder(project, () => terminal.err('正在生成部署模板 … Synthesising the templates …\n'));
    const system = await startSystem({ project, folder: resolve(folder), templates, port });
    const key = await openIssuerKey(folder);
    const issuedAt = Math.floor(Date.now() / 1000);
    const tokenOf: TokenOf = (role, subject) => issueToken(key, { issuer: COMMAND_ISSUER, subject, roles: [role], issuedAt });
    const stop = async (): Promise<ExitStatus> => {
      terminal.out('\n正在停止 … Stopping …\n');
      await system.close();
      return 0;
    };
    if (!parsed.values['no-samples'] && (await samplesAreDue(folder))) {
      const loaded = loadSamples(system, tokenOf, project, terminal).then(() => true);
      // Whoever stops it meanwhile does not wait for the samples: they stay due.
      loaded.catch(() => undefined);
      if (!(await Promise.race([loaded, stopped.then(() => false)]))) return await stop();
    }
    await settleSamples(folder);
    const tokens = Object.fromEntries(
      await Promise.all(CALLERS.map(async ([role, subject]) => [`${role} ${subject}`, await tokenOf(role, subject)] as const)),
    );
    const built = await system.console;
    if (!built.ok)
      terminal.err(`审核工作台未能构建，其余照常运行 / the console could not be built, everything else runs: ${built.error.message}\n`);
    terminal.out(nextSteps(system, tokens, folder === DEFAULT_FOLDER ? '' : `HEYAN_FOLDER=${folder} `));
    await stopped;
    return await stop();
  } catch (error) {
    const sentence = startFailure(error, folder);
    if (sentence === null) throw error;
    terminal.err(`heyan: ${sentence}\n`);
    return 2;
  }
};
