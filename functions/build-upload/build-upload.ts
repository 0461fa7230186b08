import type { Submission } from '#functions/bureau-ledger-records';
import type { BuiltUpload } from '#functions/submit-to-bureau/sending-tools';
import type { BureauOperation } from '#shared/bureau/collecting-operation';
import { dayOf } from '#shared/filing/instant';
import { splitPart } from './attempts';
import { blacklistProblems } from './blacklist-problems';
import { type BuildProblem, problemLine, staffProblem } from './build-problem';
import { draftFirstFiling, draftNewAccess, draftNewWebsite } from './draft-additions';
import { draftCancelAccess, draftCancelSubject, draftCancelWebsite, draftChange } from './draft-steps';
import type { Drafting, DraftOrProblems } from './drafts';
import { filingToSend } from './filing-to-send';
import { keepSentOrder } from './sent-order';
import type { UploadPorts } from './upload-ports';
import type { WishedOf } from './wishes';

const nothing: Drafting = async () => ({ ok: false, problems: [staffProblem('type-not-known', 'order')] });

const DRAFTING: Readonly<Record<BureauOperation, Drafting>> = {
  'first-filing': draftFirstFiling,
  'new-website': draftNewWebsite,
  'new-access': draftNewAccess,
  change: draftChange,
  'cancel-access': draftCancelAccess,
  'cancel-subject': draftCancelSubject,
  'cancel-website': draftCancelWebsite,
  // Material on its own belongs to no order.
  material: nothing,
};

/** What one wish of a filing comes to: its draft, or what keeps it from being written. Nothing is read or fitted yet. */
export const draftOf = async (filingId: string, { operation, part }: WishedOf, ports: UploadPorts): Promise<DraftOrProblems> => {
  const sent = await filingToSend(filingId, ports);
  if (sent === null) return { ok: false, problems: [staffProblem('not-judged', 'order')] };
  return DRAFTING[operation](sent, splitPart(part).part, ports);
};

/** A message as text, packed, with all that is kept of it; or every problem, with its words where the applicant may read them. */
export type BuiltOrProblems = Exclude<BuiltUpload, { ok: false }> | { readonly ok: false; readonly problems: readonly BuildProblem[] };

const packed = async (
  xml: string,
  submission: Submission,
  resultIds: readonly string[],
  { pack }: UploadPorts,
): Promise<BuiltOrProblems> => {
  // The name by which the bureau speaks of a file that it cannot read: minted ids are never given twice.
  const fileName = `h${submission.firstId}.xml`;
  const file = pack(xml, fileName);
  if (file.ok) return { ok: true, file: file.file, resultIds, fileName };
  const code = 'unencodable' in file ? 'character-not-in-gbk' : 'file-too-large';
  return { ok: false, problems: [{ code, field: 'order' }] };
};

/**
 * Builds one submission of a filing: what was judged and reviewed last, with the ids that were minted for it, as of the day on which it was asked for. An equal
 * submission of an equal filing gives equal bytes. The order as it goes out is kept for later changes.
 */
export const builtOrProblems = async (submission: Submission, ports: UploadPorts): Promise<BuiltOrProblems> => {
  const { filingId, firstId, requestedMs } = submission;
  const drafted = await draftOf(filingId, submission, ports);
  if (!drafted.ok) return drafted;
  const { sent, resultIds, write } = drafted.draft;
  const listed = sent === null ? [] : await blacklistProblems(sent.order, ports);
  if (listed.length > 0) return { ok: false, problems: listed };
  const { provider, serverLocations } = ports.settings;
  const context = { provider, serverLocations, canEncode: ports.canEncode, tables: await ports.tables() };
  const written = await write(firstId, { ...context, day: dayOf(new Date(requestedMs).toISOString()) });
  if (!written.ok) return written;
  if (sent !== null) await keepSentOrder(filingId, sent, ports.derived);
  return packed(written.xml, submission, resultIds(firstId), ports);
};

/** The same for the sending engine: problems as `code@field`. */
export const buildUpload =
  (ports: UploadPorts) =>
  async (submission: Submission): Promise<BuiltUpload> => {
    const built = await builtOrProblems(submission, ports);
    return built.ok ? built : { ok: false, problems: built.problems.map(problemLine) };
  };
