import { systemClock } from '#functions/adapters/clock';

const nobody = (): Promise<never> => Promise.reject(new Error('the system does not run: nobody can be asked'));

/** What facts come from where no system runs: nobody can be asked. A filing that needs it fails, and is taken up by a redrive. */
export const NO_PORTS = { registry: { ask: nobody }, servers: { ofAccount: nobody }, clock: systemClock };
