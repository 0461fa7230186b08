import { fileURLToPath } from 'node:url';
import { loadCommand } from './load/load-command';
import { runCommand } from './run-command';

await runCommand((args, terminal) => loadCommand(args, terminal, fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')));
