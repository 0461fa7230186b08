import type { BureauLedger } from '#functions/bureau-ledger';
import type { Submission } from '#functions/bureau-ledger-records';
import type { BureauOutcomes } from '#functions/bureau-outcomes';
import type { BureauClient, PackedFile } from '#functions/bureau-ports';
import type { ObjectStore } from '#functions/ports';

/** An upload that was built, and the identifiers under which its results will come. `problems` are codes of what is missing, for the filing's own page. */
export type BuiltUpload =
  | { readonly ok: true; readonly file: PackedFile; readonly resultIds: readonly (number | string)[]; readonly fileName?: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What sending needs from outside. `build` gives equal bytes for an equal submission; `nowMs` is in milliseconds since 1970. */
export type SendingTools = {
  readonly ledger: BureauLedger;
  readonly client: Pick<BureauClient, 'upload' | 'previousUpload'>;
  readonly files: ObjectStore;
  readonly build: (submission: Submission) => Promise<BuiltUpload>;
  readonly outcomes: BureauOutcomes;
  readonly nowMs: () => number;
};
