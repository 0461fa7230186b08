import { readCommand } from './read-command';
import { runCommand } from './run-command';

await runCommand((args, terminal) => readCommand(args, terminal, async () => (await import('./reading-tools')).readingTools()));
