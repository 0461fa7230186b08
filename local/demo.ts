import { demoCommand } from './demo-command';
import { runCommand } from './run-command';

await runCommand((_args, terminal) => demoCommand(terminal, async () => (await import('./screening-tools')).screeningTools()));
