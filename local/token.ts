import { tokenCommand } from './issuer/token-command';
import { runCommand } from './run-command';

await runCommand((args, terminal) => tokenCommand(args, terminal, { folder: process.env.HEYAN_FOLDER || '.heyan', now: Date.now }));
