import type { BureauLedger } from '#functions/bureau-ledger';
import type { Notice, Submission } from '#functions/bureau-ledger-records';
import { dismissNotice, type NoticeMoved, releaseNotice } from '#functions/collect-from-bureau/quarantine';
import { resumeCollecting } from '#functions/collect-from-bureau/resume-collecting';
import { type Cursor, cursorText, parseCursor } from '#functions/page-cursor';
import { resumeSending } from '#functions/submit-to-bureau/resume-sending';
import type { BureauStanding, QuarantinedView, SubmissionView } from '#shared/api/operator-bureau';
import type { ProblemCode } from '#shared/api/problem-codes';
import { type BureauCall, isTroubled, type Line } from '#shared/bureau/sending-line';
import type { Instant } from '#shared/filing/instant';
import { type Handler, type Refused, refuse } from './call';

/** Nobody counts on. */
const MOST_COUNTED = 1000;

const instantOf = (ms: number): Instant => new Date(ms).toISOString();
const instantOrNull = (ms: number | null): Instant | null => (ms === null ? null : instantOf(ms));

const callView = ({ atMs, call, number, reply }: BureauCall) => ({ at: instantOf(atMs), call, number, reply });

const holdView = ({ hold }: Line) => (hold === null ? null : { reason: hold.reason, code: hold.code, since: instantOf(hold.sinceMs) });

const submissionView = (submission: Submission): SubmissionView => {
  const { key, filingId, revision, operation, state, number, requestedMs, acceptedMs, returnCode } = submission;
  return {
    ...{ key, filing: filingId, revision, operation, state, number, returnCode },
    ...{ requestedAt: instantOf(requestedMs), acceptedAt: instantOrNull(acceptedMs) },
  };
};

const quarantinedView = ({ id, file, block, reason, sinceMs, submissions }: Notice): QuarantinedView => ({
  ...{ id, file, block, reason, submissions },
  since: instantOf(sinceMs),
});

/** The filing that a submission's key names. */
const filingOf = (key: string): string => decodeURIComponent(key.split('/')[0] ?? '');

const lineView = (line: Line): BureauStanding['line'] => ({
  next: line.next,
  current:
    line.current === null
      ? null
      : { submission: line.current.submission, phase: line.current.phase, since: instantOf(line.current.sinceMs) },
  hold: holdView(line),
  tries: line.tries,
  troubled: isTroubled(line),
  sendAgain: line.catchUp.map(({ number }) => number),
  calls: line.calls.map(callView),
});

/** How the exchange with the bureau stands. */
export const readBureau: Handler<'readBureau'> = async (_call, { operator: { ledger } }) => {
  const [open, collecting, quarantined] = await Promise.all([
    ledger.line(),
    ledger.collecting(),
    ledger.notices('quarantined', { limit: MOST_COUNTED }),
  ]);
  return {
    body: {
      line: open === null ? null : lineView(open.line),
      collecting:
        collecting === null
          ? null
          : {
              ...{ held: collecting.held, tries: collecting.tries, trouble: collecting.trouble },
              ...{ since: instantOrNull(collecting.sinceMs), last: instantOf(collecting.lastMs) },
            },
      quarantined: quarantined.length,
    },
  };
};

/** A page of one of the ledger's lists; the cursor is the place of its last item. */
const ledgerPage = async <Value, Shown>(
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  read: (page: { readonly after?: string; readonly limit: number }) => Promise<readonly (Value & { readonly order: string })[]>,
  shown: (value: Value) => Shown,
): Promise<Refused | { readonly body: { items: Shown[]; cursor: string | null } }> => {
  const from: Cursor | null | undefined = cursor === undefined ? undefined : parseCursor(cursor);
  if (from === null || (from !== undefined && from.after === undefined)) return refuse('invalid-cursor');
  const place = from?.after?.place;
  const found = await read({ limit, ...(place === undefined ? {} : { after: place }) });
  const last = found.at(-1);
  const next = last === undefined || found.length < limit ? null : cursorText({ shard: 0, after: { place: last.order, pk: '-', sk: '-' } });
  return { body: { items: found.map(shown), cursor: next } };
};

/** Submissions in one state. */
export const listSubmissions: Handler<'listSubmissions'> = ({ query: { state, ...asked } }, { operator: { ledger } }) =>
  ledgerPage(asked, (page) => ledger.submissionsIn(state, page), submissionView);

/** What lies in quarantine. */
export const listQuarantined: Handler<'listQuarantined'> = ({ query }, { operator: { ledger } }) =>
  ledgerPage(query, (page) => ledger.notices('quarantined', page), quarantinedView);

/** What the bureau told that belongs to no filing here. */
export const listBulletins: Handler<'listBulletins'> = ({ query }, { operator: { bulletins } }) =>
  ledgerPage(query, bulletins, ({ id, block, entries, unreadable, at }) => ({ id, block, entries, unreadable, at }));

/** The files that the bureau accepted, from the last number down: each is read by its number. */
export const listSentFiles: Handler<'listSentFiles'> = async ({ query: { cursor, limit } }, { operator: { ledger } }) => {
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) return refuse('invalid-cursor');
  const top = cursor === undefined ? ((await ledger.line())?.line.next ?? 1) - 1 : Number(cursor);
  const numbers = Array.from({ length: Math.max(0, Math.min(limit, top)) }, (_, down) => top - down);
  const files = await Promise.all(numbers.map((number) => ledger.sentFile(number)));
  const items = files.flatMap((file) =>
    file === null
      ? []
      : [
          {
            ...{ number: file.number, submission: file.submission, filing: filingOf(file.submission) },
            ...{ hash: file.hash, acceptedAt: instantOf(file.acceptedMs) },
          },
        ],
  );
  return { body: { items, cursor: top - limit > 0 ? String(top - limit) : null } };
};

const NOT_MOVED: Readonly<Record<Exclude<NoticeMoved, 'done'>, ProblemCode>> = {
  'not-found': 'notice-not-found',
  'not-quarantined': 'notice-not-quarantined',
  'says-nothing': 'notice-says-nothing',
};

const moving = async (id: string, ledger: BureauLedger, to: 'to-release' | 'dismissed') => {
  const moved = await (to === 'dismissed' ? dismissNotice(id, ledger) : releaseNotice(id, ledger));
  return moved === 'done' ? { body: { id, state: to } } : refuse(NOT_MOVED[moved]);
};

/** Lets a part of a download through. */
export const releaseQuarantined: Handler<'releaseQuarantined'> = ({ body: { id } }, { operator: { ledger } }) =>
  moving(id, ledger, 'to-release');

/** Sets a part of a download aside. */
export const dismissQuarantined: Handler<'dismissQuarantined'> = ({ body: { id } }, { operator: { ledger } }) =>
  moving(id, ledger, 'dismissed');

/** Goes on after a stop. */
export const resumeBureau: Handler<'resumeBureau'> = async (_call, { operator: { ledger } }) => ({
  body: { sending: await resumeSending(ledger), collecting: await resumeCollecting(ledger) },
});

/** What passed between a filing and the bureau, the first submission first. */
export const readExchange: Handler<'readExchange'> = async ({ parameters: { id } }, { store, operator: { ledger } }) => {
  if ((await store.filings.get(id)) === null) return refuse('filing-not-found');
  const [submissions, open] = await Promise.all([ledger.submissionsOf(id), ledger.line()]);
  const line = open?.line ?? null;
  const items = [...submissions]
    .sort((a, b) => a.requestedMs - b.requestedMs)
    .map((submission) => {
      const current = line !== null && line.current?.submission === submission.key ? line : null;
      return {
        ...submissionView(submission),
        answers: submission.answers,
        calls: current === null ? [] : current.calls.filter(({ number }) => number === current.next).map(callView),
        hold: current === null ? null : holdView(current),
      };
    });
  return { body: { items, cursor: null } };
};
