import { debuglog } from 'node:util';
import { type ExitStatus, processTerminal, type Terminal } from './terminal';

const trace = debuglog('heyan');

/**
 * Runs a command as this process: sets the exit status and lets the output drain. A failure of the system itself becomes one sentence
 * and exit 2; its trace shows only with NODE_DEBUG=heyan, because a trace can hold what was read.
 */
export const runCommand = async (command: (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>): Promise<void> => {
  const terminal = processTerminal();
  try {
    process.exitCode = await command(process.argv.slice(2), terminal);
  } catch (error) {
    trace('%o', error);
    terminal.err(
      'heyan: 系统内部出错，没有结果；用 NODE_DEBUG=heyan 运行可看到详情 / internal failure, no result; run with NODE_DEBUG=heyan for details\n',
    );
    process.exitCode = 2;
  }
};
