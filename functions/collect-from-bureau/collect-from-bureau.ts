import type { CollectingState } from '#functions/bureau-ledger-records';
import { BureauFileFault } from '#functions/bureau-ports';
import { replyTo } from '#functions/bureau-reply';
import { pauseMs, uploadVerdict } from '#shared/bureau/sending-answers';
import { applyDownloads } from './apply-downloads';
import type { CollectingTools } from './collecting-tools';
import { keepDownload } from './keep-download';
import { releaseMatchable } from './quarantine';

/**
 * What one round of collecting came to. `done`: nothing more lies there. `wait`: not before that instant (milliseconds since 1970). `held`: an
 * operator must look first. `trouble` is a code, never a text.
 */
export type Collected = { readonly files: number; readonly applied: number; readonly released: number } & (
  | { readonly comes: 'done' | 'again' }
  | { readonly comes: 'wait'; readonly untilMs: number; readonly trouble: string }
  | { readonly comes: 'held'; readonly trouble: string }
);

const FRESH: CollectingState = { tries: 0, notBeforeMs: 0, trouble: null, sinceMs: null, held: false, lastMs: 0 };

/** Files in one round, at most. */
const FILES = 100;

/** What a call to the bureau's outbox showed. `took`: a file is stored and acknowledged. */
type Round =
  | { readonly is: 'took' | 'last' | 'empty' }
  | { readonly is: 'trouble'; readonly trouble: string; readonly stop: boolean; readonly pause?: number };

const troubleOf = (code: number): Round => {
  const verdict = uploadVerdict(code);
  return {
    is: 'trouble',
    trouble: String(code),
    stop: verdict.is === 'stop',
    ...(verdict.is === 'wait' ? { pause: verdict.pauseMs } : {}),
  };
};

const takeOne = async (tools: CollectingTools): Promise<Round> => {
  const reply = await replyTo(tools.client.download());
  if (reply.is !== 'code') return { is: 'trouble', trouble: reply.is, stop: false };
  const { code, file } = reply;
  if (code !== 0 && code !== 1 && code !== 2 && code !== 3) return troubleOf(code);
  // The interface leaves open which of these codes comes with the last file: a file is taken with any.
  if (file === undefined)
    return code === 0 || code === 3 ? { is: 'trouble', trouble: `${code}-without-file`, stop: false } : { is: 'empty' };
  await keepDownload(file, tools);
  const acknowledged = await replyTo(tools.client.acknowledge(file.name));
  if (acknowledged.is !== 'code') return { is: 'trouble', trouble: acknowledged.is, stop: false };
  if (acknowledged.code !== 0) return troubleOf(acknowledged.code);
  return { is: code === 1 ? 'last' : 'took' };
};

const takeOneOrFault = async (tools: CollectingTools): Promise<Round> => {
  try {
    return await takeOne(tools);
  } catch (error) {
    if (error instanceof BureauFileFault) return { is: 'trouble', trouble: `file-${error.fault}`, stop: false };
    throw error;
  }
};

/**
 * One round of collecting: what is stored is acted on, then the bureau's outbox is emptied, each file stored before it is acknowledged, then
 * what came and what waited in quarantine is acted on. It may be cut off anywhere and run by several at once.
 */
export const collectFromBureau = async (tools: CollectingTools): Promise<Collected> => {
  const { ledger, nowMs } = tools;
  const before = await ledger.collecting();
  const state = before ?? { ...FRESH, version: 0 };
  let applied = await applyDownloads(tools);
  if (state.held) return { files: 0, applied, released: await releaseMatchable(tools), comes: 'held', trouble: state.trouble ?? '' };
  if (nowMs() < state.notBeforeMs)
    return {
      files: 0,
      applied,
      released: await releaseMatchable(tools),
      comes: 'wait',
      untilMs: state.notBeforeMs,
      trouble: state.trouble ?? '',
    };
  let files = 0;
  let round: Round = { is: 'took' };
  while (round.is === 'took' && files < FILES) {
    round = await takeOneOrFault(tools);
    if (round.is === 'took' || round.is === 'last') files += 1;
  }
  applied += await applyDownloads(tools);
  const released = await releaseMatchable(tools);
  const at = nowMs();
  if (round.is !== 'trouble') {
    await ledger.putCollecting({ ...FRESH, lastMs: at }, state.version);
    return { files, applied, released, comes: round.is === 'took' ? 'again' : 'done' };
  }
  const tries = files > 0 ? 0 : state.tries;
  const { trouble, stop, pause = pauseMs(tries) } = round;
  const untilMs = at + pause;
  await ledger.putCollecting(
    { tries: tries + 1, notBeforeMs: untilMs, trouble, sinceMs: state.sinceMs ?? at, held: stop, lastMs: state.lastMs },
    state.version,
  );
  return stop ? { files, applied, released, comes: 'held', trouble } : { files, applied, released, comes: 'wait', untilMs, trouble };
};
