import type { MethodName } from '#functions/adapters/bureau/methods';
import type { ReturnedFile } from '#shared/bureau/returns/parse-return';
import type { BureauState } from './state';

/** One call of a method: parameters in our spelling, whoever calls, and when. */
export type BureauCall = {
  readonly method: MethodName;
  readonly parameters: Readonly<Record<string, string>>;
  readonly from: string;
  readonly nowMs: number;
};

/** What a method answers before it is written as XML: a code, and what comes with it. */
export type Answered = {
  readonly state: BureauState;
  readonly code: number;
  readonly text?: string;
  readonly missing?: readonly number[];
  readonly file?: ReturnedFile;
  readonly previous?: ReturnedFile & { readonly sequence: number };
  readonly status?: Status;
  readonly right?: boolean;
};

/** The register's entry for a query. */
export type Status = {
  readonly queryType: number;
  readonly query: string;
  readonly filed: boolean;
  readonly websiteName: string | null;
  readonly subjectNumber: string | null;
  readonly websiteNumber: string | null;
};

/** An answer of a code alone. */
export const refused = (state: BureauState, code: number, text?: string): Answered => ({
  state,
  code,
  ...(text === undefined ? {} : { text }),
});
