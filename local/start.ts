import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command';
import { startCommand } from './system/start-command';

const stopped = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

await runCommand((args, terminal) =>
  startCommand(args, terminal, {
    project: fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, ''),
    folder: process.env.HEYAN_FOLDER || '.heyan',
    port: Number(process.env.PORT || 3000),
    stopped,
  }),
);
process.exit();
