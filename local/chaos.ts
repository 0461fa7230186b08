import { bureauTrial } from './chaos/bureau-trial';
import { chaosCommand } from './chaos/chaos-command';
import { killTrials } from './chaos/filing-kills';
import { filingTrial } from './chaos/filing-trial';
import { rerunTrial } from './chaos/rerun-trial';
import { runCommand } from './run-command';

await runCommand((args, terminal) =>
  chaosCommand(args, terminal, {
    bureau: (seed) => bureauTrial(seed),
    workflow: (seed) => filingTrial(seed),
    kills: killTrials(),
    rerun: rerunTrial,
  }),
);
