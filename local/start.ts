import { runCommand } from './run-command';
import { startCommand } from './start-command';

await runCommand((_args, terminal) => startCommand(terminal, async () => (await import('./screening-tools')).screeningTools()));
