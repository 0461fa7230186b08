import { type HoldReason, held, type Line } from '#shared/bureau/sending-line';
import type { SendingTools } from './sending-tools';

/** The line as it was read, with the version that a change must name. */
export type OpenLine = { readonly version: number; readonly line: Line };

/**
 * What one step of sending came to. `again`: there is more to do now. `wait`: nothing before that instant. `idle`: nothing waits.
 * `held`: an operator must look first.
 */
export type Progress =
  | { readonly comes: 'again' | 'idle' }
  | { readonly comes: 'wait'; readonly untilMs: number }
  | { readonly comes: 'held'; readonly reason: HoldReason };

/** Stops the line, for a reason that only the ledger or the kept files can give. */
export const stop = async ({ line, version }: OpenLine, reason: HoldReason, { ledger, nowMs }: SendingTools): Promise<Progress> => {
  await ledger.putLine(held(line, reason, nowMs()), version);
  return { comes: 'again' };
};
