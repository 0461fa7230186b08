import { createFunctions } from './functions';
import { StepCall, type StepReply } from './step-messages';

/** A process that runs steps for the system, whose folder and steps are its arguments. It ends with the system, however that ends. */
const [, , project = '', ...steps] = process.argv;

const say = (reply: StepReply): void => void process.send?.(reply);

const printing =
  (level: 'info' | 'warn' | 'error') =>
  (...parts: readonly unknown[]): void =>
    say({ printed: String(parts[0]), level });
Object.assign(console, { log: printing('info'), warn: printing('warn'), error: printing('error') });

const functions = createFunctions(project, steps);
for (const step of steps) void functions.load(step).catch(() => undefined);

const run = async ({ call, step, event }: StepCall): Promise<void> => {
  try {
    say({ call, answer: await functions.invoke(step, event) });
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error('unknown');
    say({ call, failure: { name, message, stack } });
  }
};

process.on('message', (message) => void run(StepCall.parse(message)));
// At once: a thread that runs a network cannot be ended in order from here, and nobody is left to tell.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// The terminal's interrupt goes to all processes of its group: the system itself says when this one may end.
process.on('SIGINT', () => undefined);
