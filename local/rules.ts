import { fileURLToPath } from 'node:url';
import { rulesCommand } from './rules/rules-command';
import { writeSheets } from './rules/write-sheets';
import { runCommand } from './run-command';

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand((args, terminal) => rulesCommand(args, terminal, () => writeSheets(root)));
