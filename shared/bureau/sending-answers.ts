import type { HoldReason } from './sending-line';

/** What a return code (R1) of an upload means for the file and its number. Only `accepted` uses the number up. */
export type UploadVerdict =
  | { readonly is: 'accepted' }
  | { readonly is: 'numbers-missing' }
  | { readonly is: 'wait'; readonly pauseMs: number }
  | { readonly is: 'rebuild' }
  | { readonly is: 'to-correct' }
  | { readonly is: 'stop'; readonly reason: HoldReason }
  | { readonly is: 'says-nothing' };

const MINUTE = 60_000;

/**
 * The return codes of the interface specification V3.0 that mean something for an upload. The bureau names no pauses (the hours of code 20 stand
 * in its text only): those here are ours.
 */
const VERDICTS: Readonly<Record<number, UploadVerdict>> = {
  0: { is: 'accepted' },
  4: { is: 'stop', reason: 'credentials' },
  5: { is: 'stop', reason: 'credentials' },
  6: { is: 'stop', reason: 'decryption' },
  7: { is: 'rebuild' },
  8: { is: 'rebuild' },
  9: { is: 'stop', reason: 'configuration' },
  10: { is: 'stop', reason: 'configuration' },
  11: { is: 'stop', reason: 'configuration' },
  12: { is: 'stop', reason: 'credentials' },
  13: { is: 'stop', reason: 'wrong-bureau' },
  14: { is: 'numbers-missing' },
  15: { is: 'wait', pauseMs: 5 * MINUTE },
  16: { is: 'stop', reason: 'configuration' },
  17: { is: 'rebuild' },
  18: { is: 'to-correct' },
  19: { is: 'stop', reason: 'permission' },
  20: { is: 'wait', pauseMs: 15 * MINUTE },
  901: { is: 'wait', pauseMs: 10 * MINUTE },
  902: { is: 'wait', pauseMs: 10 * MINUTE },
};

/** The meaning of an upload's code. A code that is not in the table is never taken for success: the last upload is asked for. */
export const uploadVerdict = (code: number): UploadVerdict => VERDICTS[code] ?? { is: 'says-nothing' };

const FIRST_PAUSE = 10_000;
const LONGEST_PAUSE = 30 * MINUTE;

/** How long to wait after so many fruitless calls in a row: 10 seconds, doubling, half an hour at most. */
export const pauseMs = (tries: number): number => Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 12));
