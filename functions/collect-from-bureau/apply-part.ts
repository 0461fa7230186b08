import type { NoticeReason } from '#functions/bureau-ledger-records';
import type { BureauOutcome, Concerned } from '#functions/bureau-outcomes';
import { type Candidate, type Match, matchOf } from '#shared/bureau/collecting';
import { cancelledKind, type Part } from '#shared/bureau/collecting-parts';
import type { CollectingTools } from './collecting-tools';
import { recordAnswer } from './record-answer';

/** A part was acted on, or why not and which submissions it may be about. */
export type Applied =
  | { readonly done: true }
  | { readonly done: false; readonly reason: NoticeReason; readonly submissions: readonly string[] };

const DONE: Applied = { done: true };

const candidatesFor = async (keys: readonly string[], { ledger }: CollectingTools): Promise<readonly Candidate[]> => {
  const found = new Map<string, Candidate>();
  for (const resultKey of keys)
    for (const key of await ledger.submissionsExpecting(resultKey)) {
      const submission = found.has(key) ? null : await ledger.submission(key);
      if (submission !== null) found.set(key, submission);
    }
  return [...found.values()];
};

const concernedBy = (part: Part): Concerned | null => {
  if (part.kind === 'rectification') {
    const { ofWebsite, filingNumber, recordId } = part.entry;
    return { kind: ofWebsite ? 'website' : 'subject', bureauId: recordId, filingNumber };
  }
  const kind = part.kind === 'cancellation' ? cancelledKind(part.entry.kind) : null;
  return part.kind === 'cancellation' && kind !== null ? { kind, bureauId: part.entry.recordId, filingNumber: null } : null;
};

const newsOf = (part: Part, id: string): BureauOutcome | null => {
  const concerned = concernedBy(part);
  const to = { id, filingId: null };
  switch (part.kind) {
    case 'rectification':
      return concerned === null ? null : { ...to, is: 'rectification', concerned, text: part.entry.text };
    case 'cancellation':
      return concerned === null ? null : { ...to, is: 'cancelled', concerned };
    case 'task':
      return { ...to, is: 'verification-task', record: part.record };
    case 'record':
      return { ...to, is: 'record-updated', record: part.record };
    case 'block':
      return { ...to, is: 'block', block: part.content };
    default:
      return null;
  }
};

const told = async (part: Part, id: string, { outcomes }: CollectingTools): Promise<Applied> => {
  const news = newsOf(part, id);
  if (news === null) return { done: false, reason: 'not-understood', submissions: [] };
  await outcomes.record(news);
  return DONE;
};

const cancellation = async (part: Part, id: string, keys: readonly string[], tools: CollectingTools): Promise<Applied> => {
  const known = await candidatesFor(keys, tools);
  return known.length === 0 && keys.length > 0 ? { done: false, reason: 'unknown', submissions: [] } : told(part, id, tools);
};

const answered = async (part: Part, id: string, match: Match, tools: CollectingTools): Promise<Applied> => {
  if ('among' in match) return { done: false, reason: match.is, submissions: match.among };
  for (const key of match.on) await recordAnswer(part, id, key, tools);
  return match.on.length === 0 ? told(part, id, tools) : DONE;
};

/** Acts on one part of a download, or says why that is not possible now. `id` names the part for good. */
export const applyPart = async (part: Part, id: string, tools: CollectingTools): Promise<Applied> => {
  switch (part.kind) {
    case 'unreadable':
      return { done: false, reason: 'not-understood', submissions: [] };
    case 'machine':
    case 'review':
      if (part.keys.length === 0) return { done: false, reason: 'unknown', submissions: [] };
      return answered(part, id, matchOf(part, id, await candidatesFor(part.keys, tools)), tools);
    case 'record':
      return answered(part, id, matchOf(part, id, await candidatesFor(part.keys, tools)), tools);
    case 'cancellation':
      return cancellation(part, id, part.keys, tools);
    case 'rectification':
    case 'task':
    case 'block':
      return told(part, id, tools);
  }
};

/** Acts on a contradictory part after all: an operator has looked, and the bureau's later word holds. False where there is nobody it could be about. */
export const applyAnyway = async (part: Part, id: string, submissions: readonly string[], tools: CollectingTools): Promise<boolean> => {
  const [only, ...others] = submissions;
  if (only === undefined || others.length > 0) return false;
  await recordAnswer(part, id, only, tools);
  return true;
};
