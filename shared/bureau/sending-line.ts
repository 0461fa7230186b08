import { z } from 'zod';

/** Why nothing more is sent until an operator has looked. Sentences for each stand in the operator's command. */
export const HoldReason = z.enum([
  'credentials',
  'decryption',
  'configuration',
  'wrong-bureau',
  'permission',
  'packing',
  'other-answer',
  'number-used-by-another',
  'bureau-ahead',
  'file-not-kept',
  'catch-up',
  'ledger-differs',
]);
export type HoldReason = z.infer<typeof HoldReason>;

/**
 * Where one file stands on the wire. `reserved`: it has a number and surely is not with the bureau. `sent`: a call is under way. `unknown`: its
 * reply never came. `rebuild`: to be packed anew. `accepted` and `to-correct`: answered, its records are still to be written.
 */
export const Phase = z.enum(['reserved', 'sent', 'unknown', 'rebuild', 'accepted', 'to-correct']);
export type Phase = z.infer<typeof Phase>;

const instant = z.int().min(0);

/** A call as the operator sees it: which, for which number, and the bureau's code or what kept the answer away. */
export const BureauCall = z.strictObject({
  atMs: instant,
  call: z.enum(['upload', 'previous-upload']),
  number: z.int().min(0),
  reply: z.union([z.int(), z.enum(['lost', 'not-sent'])]),
});
export type BureauCall = z.infer<typeof BureauCall>;

/**
 * The line to one bureau: one file at a time, numbers without a gap. `next` is the lowest number that the bureau has not accepted, and every
 * hash that was ever sent under it stands in `attempts`. Instants are milliseconds since 1970.
 */
export const Line = z.strictObject({
  next: z.int().min(1),
  current: z
    .strictObject({ submission: z.string(), hash: z.string(), phase: Phase, sinceMs: instant, code: z.int().nullable() })
    .nullable(),
  attempts: z.array(z.strictObject({ submission: z.string(), hash: z.string() })),
  /** Numbers below `next` that the bureau lacks, lowest first. */
  catchUp: z.array(z.strictObject({ number: z.int().min(1), phase: z.enum(['reserved', 'sent', 'unknown']), sinceMs: instant })),
  /** Fruitless calls in a row (the pause doubles with them), answers that say nothing, files packed anew, rounds of catching up. */
  tries: z.int().min(0),
  others: z.int().min(0),
  rebuilds: z.int().min(0),
  rounds: z.int().min(0),
  notBeforeMs: instant,
  /** When the bureau last confirmed the number before `next`. */
  checkedMs: instant,
  hold: z.strictObject({ reason: HoldReason, code: z.int().nullable(), sinceMs: instant }).nullable(),
  calls: z.array(BureauCall),
});
export type Line = z.infer<typeof Line>;

const CALLS_KEPT = 20;

/** A line on which nothing was sent yet: the first number is the one after the bureau's last (0 where there is none). */
export const openedLine = (lastAccepted: number, nowMs: number): Line => ({
  next: lastAccepted + 1,
  current: null,
  attempts: [],
  catchUp: [],
  tries: 0,
  others: 0,
  rebuilds: 0,
  rounds: 0,
  notBeforeMs: 0,
  checkedMs: nowMs,
  hold: null,
  calls: [],
});

/** The line with one more call noted; the oldest fall out. */
export const withCall = (line: Line, call: BureauCall): Line => ({ ...line, calls: [...line.calls, call].slice(-CALLS_KEPT) });

/** The line, stopped. */
export const held = (line: Line, reason: HoldReason, nowMs: number, code: number | null = null): Line => ({
  ...line,
  hold: { reason, code, sinceMs: nowMs },
});

const askedFirst = (phase: Phase): Phase => (phase === 'reserved' || phase === 'sent' ? 'unknown' : phase);

/** What an operator's "go on" does: counters start again, and what may have arrived is asked for before anything is sent. */
export const resumed = (line: Line): Line => ({
  ...line,
  hold: null,
  tries: 0,
  others: 0,
  rebuilds: 0,
  rounds: 0,
  notBeforeMs: 0,
  current: line.current !== null && line.attempts.length > 0 ? { ...line.current, phase: askedFirst(line.current.phase) } : line.current,
});

const TROUBLED_AFTER = 5;

/** True when the bureau has not answered for so long that an operator should know, though sending goes on by itself. */
export const isTroubled = (line: Line): boolean => line.hold !== null || line.tries >= TROUBLED_AFTER;
