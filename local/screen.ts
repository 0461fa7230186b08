import { runCommand } from './run-command';
import { screenCommand } from './screen-command';

await runCommand((args, terminal) => screenCommand(args, terminal, async () => (await import('./screening-tools')).screeningTools()));
