import { bureauTrial } from './chaos/bureau-trial';
import { chaosCommand } from './chaos/chaos-command';
import { rerunTrial } from './chaos/rerun-trial';
import { runCommand } from './run-command';

await runCommand((args, terminal) => chaosCommand(args, terminal, { bureau: (seed) => bureauTrial(seed), rerun: rerunTrial }));
