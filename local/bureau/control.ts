import { z } from 'zod';
import { advanced } from './advance';
import { beijingDay, beijingTime } from './beijing-time';
import { type HttpDocument, jsonDocument, plainDocument } from './http-answer';
import type { BureauCell } from './in-process';
import { Push, pushed } from './push';
import { Script } from './script';
import { SeededFiling, withSeeded } from './seed';
import { type BureauState, withScript } from './state';

/** The path below which a served bureau is turned by hand. */
export const CONTROL = '/simulator';

/** A call to it. */
export type ControlCall = { readonly method: string; readonly contentType: string; readonly body: string };

/** What an operator sees of a bureau: books, what waits, what was filed; no packed file. */
export const summaryOf = (state: BureauState, nowMs: number) => ({
  time: beijingTime(nowMs + state.offsetMs),
  lastSequence: state.lastSequence,
  files: state.files.map(({ packed: _, ...file }) => file),
  pending: state.pending.map(({ xml: _, ...pending }) => pending),
  outbox: state.outbox.map(({ name }) => name),
  filed: state.records.map(({ subject, websites }) => ({
    id: subject.id,
    filingNumber: subject.filingNumber,
    websites: websites.map(({ id, filingNumber, domains }) => ({ id, filingNumber, domains: domains.map(({ domain }) => domain) })),
  })),
  passwords: state.passwords,
  exchanges: state.exchanges.slice(-20),
});

/** Days by which the clock is turned ahead; the reviewers then do what is due. */
const Turn = z.strictObject({ days: z.int().min(0).max(4000) });

const DAY = 86_400_000;

type Command = (state: BureauState, body: unknown, nowMs: number) => BureauState;

const COMMANDS: Readonly<Record<string, Command>> = {
  '/push': (state, body, nowMs) => pushed(state, Push.parse(body), nowMs),
  '/script': (state, body) => withScript(state, Script.parse(body)),
  '/turn': (state, body, nowMs) => {
    const { days } = Turn.parse(body);
    return advanced({ ...state, offsetMs: state.offsetMs + days * DAY }, nowMs + days * DAY);
  },
  '/seed': (state, body, nowMs) => withSeeded(state, z.array(SeededFiling).parse(body), beijingDay(nowMs)),
};

/** Carries out a command (`/push`, `/script`, `/turn`, `/seed`: JSON by POST) and answers with what the bureau then looks like; `GET` only looks. */
export const controlled = (
  path: string,
  { method, contentType, body }: ControlCall,
  { cell, nowMs }: { readonly cell: BureauCell; readonly nowMs: () => number },
): HttpDocument => {
  const look = (): HttpDocument => jsonDocument(summaryOf(cell.read(), nowMs()));
  if (path === '' && method === 'GET') return look();
  const command = COMMANDS[path];
  if (command === undefined) return plainDocument(404, 'not found');
  // A page in a browser cannot send this type to another origin unasked.
  if (method !== 'POST' || !contentType.startsWith('application/json')) return plainDocument(405, 'JSON by POST');
  try {
    cell.write(command(cell.read(), JSON.parse(body), nowMs() + cell.read().offsetMs));
  } catch (error) {
    if (error instanceof z.ZodError) return jsonDocument({ problems: error.issues.map(({ path, message }) => ({ path, message })) }, 422);
    if (error instanceof SyntaxError) return plainDocument(400, 'not JSON');
    throw error;
  }
  return look();
};
