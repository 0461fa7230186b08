import type { Json } from '#local/step-functions/json';

export const machineArn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:Trial';

type States = Readonly<Record<string, Json>>;

/** A machine's definition that begins with the first of its states. */
export const machine = (states: States, more: States = {}): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states, ...more });
