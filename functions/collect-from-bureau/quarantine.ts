import type { BureauLedger, Versioned } from '#functions/bureau-ledger';
import type { Notice, NoticeReason } from '#functions/bureau-ledger-records';
import type { Part } from '#shared/bureau/collecting-parts';
import { applyAnyway, applyPart } from './apply-part';
import type { CollectingTools } from './collecting-tools';
import { storedParts } from './stored-parts';

const AT_ONCE = 100;

/** What time alone may settle: an upload that is still unknown, a record that comes later, one of two open submissions that ends. */
const MAY_MATCH: ReadonlySet<NoticeReason> = new Set(['unknown', 'early', 'several']);

const partOf = async ({ id, file, content }: Notice, { files }: CollectingTools): Promise<Part | null> =>
  (await storedParts(file, content, files))?.find((one) => one.id === id)?.part ?? null;

const tryAgain = async (notice: Versioned<Notice>, tools: CollectingTools): Promise<boolean> => {
  const part = await partOf(notice, tools);
  if (part === null) return false;
  const applied = await applyPart(part, notice.id, tools);
  if (!applied.done) {
    const { reason, submissions } = applied;
    if (reason !== notice.reason) await tools.ledger.putNotice({ ...notice, reason, submissions: [...submissions] }, notice.version);
    return false;
  }
  return tools.ledger.putNotice({ ...notice, state: 'released' }, notice.version);
};

type NoticeState = 'quarantined' | 'to-release';

const eachIn = async (
  state: NoticeState,
  tools: CollectingTools,
  act: (notice: Versioned<Notice>) => Promise<boolean>,
): Promise<number> => {
  const { ledger } = tools;
  let count = 0;
  for (let page = await ledger.notices(state, { limit: AT_ONCE }); page.length > 0; ) {
    for (const { id } of page) {
      const notice = await ledger.notice(id);
      if (notice?.state === state && (await act(notice))) count += 1;
    }
    const last = page.at(-1)?.order;
    page = page.length < AT_ONCE || last === undefined ? [] : await ledger.notices(state, { after: last, limit: AT_ONCE });
  }
  return count;
};

/** The other content under a known name becomes a download of its own, named like its notice. */
const applyWholeFile = async (notice: Versioned<Notice>, { ledger, nowMs }: CollectingTools): Promise<boolean> => {
  const { id: name, content } = notice;
  await ledger.putDownload({ name, content, arrival: await ledger.nextArrival(), arrivedMs: nowMs(), state: 'stored' }, 0);
  return ledger.putNotice({ ...notice, state: 'released' }, notice.version);
};

const applyAsOperatorSaid = async (notice: Versioned<Notice>, tools: CollectingTools): Promise<boolean> => {
  if (notice.reason === 'name-reused') return applyWholeFile(notice, tools);
  if (await tryAgain(notice, tools)) return true;
  const now = await tools.ledger.notice(notice.id);
  const part = now === null ? null : await partOf(now, tools);
  if (now === null) return false;
  const applied = now.reason === 'contradictory' && part !== null && (await applyAnyway(part, now.id, now.submissions, tools));
  await tools.ledger.putNotice({ ...now, state: applied ? 'released' : 'quarantined' }, now.version);
  return applied;
};

/**
 * Looks again at what could not be matched, oldest first, and acts on what an operator let through: there the bureau's later word holds, even
 * against what was recorded. What still concerns nobody goes back into quarantine. Answers how many were acted on.
 */
export const releaseMatchable = async (tools: CollectingTools): Promise<number> =>
  (await eachIn('quarantined', tools, async (notice) => MAY_MATCH.has(notice.reason) && tryAgain(notice, tools))) +
  (await eachIn('to-release', tools, (notice) => applyAsOperatorSaid(notice, tools)));

/** What came of an operator's wish. */
export type NoticeMoved = 'done' | 'not-found' | 'not-quarantined' | 'says-nothing';

const SAYS_NOTHING: ReadonlySet<NoticeReason> = new Set(['unreadable', 'not-understood']);

const moved = async (
  id: string,
  state: Notice['state'],
  ledger: BureauLedger,
  refused: ReadonlySet<NoticeReason>,
): Promise<NoticeMoved> => {
  const notice = await ledger.notice(id);
  if (notice === null) return 'not-found';
  if (notice.state !== 'quarantined') return 'not-quarantined';
  if (refused.has(notice.reason)) return 'says-nothing';
  return (await ledger.putNotice({ ...notice, state }, notice.version)) ? 'done' : 'not-quarantined';
};

/** An operator lets a notice through; the next round of collecting acts on it. What cannot be read or understood says nothing to act on. */
export const releaseNotice = (id: string, ledger: BureauLedger): Promise<NoticeMoved> => moved(id, 'to-release', ledger, SAYS_NOTHING);

/** An operator sets a notice aside for good; the file itself stays stored. */
export const dismissNotice = (id: string, ledger: BureauLedger): Promise<NoticeMoved> => moved(id, 'dismissed', ledger, new Set());
