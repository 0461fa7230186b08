import { bureauCommand } from './bureau-command';
import { openLedger } from './bureau-command-open';
import { simulateBureau } from './bureau-command-simulate';
import { runCommand } from './run-command';

await runCommand((args, terminal) => bureauCommand(args, terminal, { openLedger, simulate: simulateBureau }));
