import type { RerunState } from './run';

/** True where nothing of a run is under way, and no filing is held by it any more. */
export const hasEnded = (state: RerunState): boolean => ['cancelled', 'refused', 'done'].includes(state);

/** True where a run is at work, or should be. */
export const isAtWork = (state: RerunState): boolean => ['starting', 'canary', 'running', 'pausing', 'cancelling'].includes(state);

/** What somebody may do to a run: the state that it enters, or null where that is not possible now. */
export const commanded = (state: RerunState, command: 'pause' | 'resume' | 'cancel'): RerunState | null => {
  if (command === 'pause') return ['starting', 'canary', 'running'].includes(state) ? 'pausing' : null;
  if (command === 'resume') return state === 'paused' || state === 'stopped' ? 'starting' : null;
  if (state === 'paused' || state === 'stopped') return 'cancelled';
  return ['starting', 'canary', 'running', 'pausing'].includes(state) ? 'cancelling' : null;
};
