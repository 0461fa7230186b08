import type { Rerun, StopRule } from './run';

/** How a run is to go. */
export type RunSettings = { readonly concurrency: number; readonly canary: Rerun['canary']; readonly stopRule: StopRule };

/** One in twenty goes first, twenty at least; the rest does not follow where one in fifty failed or came out otherwise than planned, or one in five flipped. */
export const DEFAULT_RUN: RunSettings = { concurrency: 20, canary: { share: 0.05, least: 20 }, stopRule: { errors: 0.02, flips: 0.2 } };
