// Loads bundled handlers one after the other, each with its own environment and nothing else: `node start-steps.mjs`, with `{ step: { bundle, environment } }` on
// standard input. Writes `{ step: 'function' | the message of what it threw }`.
import { readFileSync } from 'node:fs';

const asked = JSON.parse(readFileSync(0, 'utf8'));
const found = {};
for (const [step, { bundle, environment }] of Object.entries(asked)) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  found[step] = await import(bundle).then(
    ({ handler }) => typeof handler,
    (error) => String(error?.message ?? error),
  );
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
