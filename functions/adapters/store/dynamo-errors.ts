import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { mayPass, nameOfError } from '#functions/adapters/may-pass';
import { TransientError } from '#functions/errors';

/** What cancels a transaction without a condition being false: another transaction on the same item, or throttling. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const mapped = (error: unknown): unknown => (mayPass(error) ? new TransientError(nameOfError(error), { cause: error }) : error);

/** A call's answer; what may pass becomes a TransientError, once the SDK has tried as often as it is set to. */
export const calling = <Answer>(call: Promise<Answer>): Promise<Answer> => call.catch((error: unknown) => Promise.reject(mapped(error)));

/** How often a transaction is tried that collides with others on the same items. */
const TRIES = 10;

/**
 * Makes a transaction and says which conditions did not hold. Colliding with another transaction is not an answer: it waits a random while, longer each
 * time, and tries again; after ten tries it throws TransientError.
 */
export const writtenOrFailed = async (
  send: () => Promise<unknown>,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly failed: readonly number[] }> => {
  for (let tried = 1; ; tried += 1) {
    try {
      await send();
      return { ok: true };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw mapped(error);
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
      const failed = codes.flatMap((code, at) => (code === 'ConditionalCheckFailed' ? [at] : []));
      if (failed.length > 0) return { ok: false, failed };
      if (!codes.some((code) => passing.has(code))) throw error;
      if (tried === TRIES) throw new TransientError('TransactionConflict', { cause: error });
      await setTimeout(Math.random() * 10 * 2 ** tried);
    }
  }
};
