import { bureauCommand } from './bureau-command';
import { openLedger } from './bureau-command-open';
import { simulateBureau } from './bureau-command-simulate';
import { runCommand } from './run-command';

const closings: (() => Promise<void>)[] = [];

await runCommand((args, terminal) =>
  bureauCommand(args, terminal, {
    openLedger: async (folder) => {
      const { ledger, close } = await openLedger(folder);
      closings.push(close);
      return ledger;
    },
    simulate: simulateBureau,
  }),
);
for (const close of closings) await close();
