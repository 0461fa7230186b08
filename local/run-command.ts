import { debuglog } from 'node:util';
import { type ExitStatus, processTerminal, type Terminal } from './terminal';

const trace = debuglog('heyan');

// The SDK announces on the terminal which Node it will want one day.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** npm runs scripts in the project's folder; paths on the command line are the caller's, who may stand elsewhere. */
const enterCallersFolder = (): void => {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  if ((script === 'screen' || script === 'read') && folder !== undefined) process.chdir(folder);
};

/**
 * Runs a command as this process: sets the exit status and lets the output drain. A failure of the system itself becomes one sentence
 * and exit 2; its trace shows only with NODE_DEBUG=heyan, because a trace can hold what was read.
 */
export const runCommand = async (command: (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>): Promise<void> => {
  const terminal = processTerminal();
  try {
    enterCallersFolder();
    process.exitCode = await command(process.argv.slice(2), terminal);
  } catch (error) {
    trace('%o', error);
    terminal.err(
      'heyan: 系统内部出错，没有结果；用 NODE_DEBUG=heyan 运行可看到详情 / internal failure, no result; run with NODE_DEBUG=heyan for details\n',
    );
    process.exitCode = 2;
  }
};
