import type { Versioned } from '#functions/bureau-ledger';
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

/** Looks again at what could not be matched, oldest first; answers how many were acted on now. */
export const releaseMatchable = async (tools: CollectingTools): Promise<number> => {
  let count = 0;
  for (let page = await tools.ledger.notices('quarantined', { limit: AT_ONCE }); page.length > 0; ) {
    for (const { id, reason } of page) {
      const notice = MAY_MATCH.has(reason) ? await tools.ledger.notice(id) : null;
      if (notice?.state === 'quarantined' && (await tryAgain(notice, tools))) count += 1;
    }
    const last = page.at(-1)?.order;
    page = page.length < AT_ONCE || last === undefined ? [] : await tools.ledger.notices('quarantined', { after: last, limit: AT_ONCE });
  }
  return count;
};

/** What came of an operator's release. */
export type Released = 'released' | 'not-found' | 'not-quarantined' | 'cannot-be-matched';

/** An operator lets a notice through: it is matched again, and where it contradicts what was recorded, the bureau's later word holds. */
export const releaseNotice = async (id: string, tools: CollectingTools): Promise<Released> => {
  const notice = await tools.ledger.notice(id);
  if (notice === null) return 'not-found';
  if (notice.state !== 'quarantined') return 'not-quarantined';
  if (await tryAgain(notice, tools)) return 'released';
  const now = await tools.ledger.notice(id);
  const part = now === null ? null : await partOf(now, tools);
  if (now?.reason !== 'contradictory' || part === null) return 'cannot-be-matched';
  if (!(await applyAnyway(part, id, now.submissions, tools))) return 'cannot-be-matched';
  return (await tools.ledger.putNotice({ ...now, state: 'released' }, now.version)) ? 'released' : 'not-quarantined';
};

/** An operator sets a notice aside for good; the file itself stays stored. False where it does not lie in quarantine. */
export const dismissNotice = async (id: string, { ledger }: Pick<CollectingTools, 'ledger'>): Promise<boolean> => {
  const notice = await ledger.notice(id);
  return notice?.state === 'quarantined' && ledger.putNotice({ ...notice, state: 'dismissed' }, notice.version);
};
