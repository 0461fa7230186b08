import type { UploadProblem } from '#shared/bureau/upload/problem';
import type { UploadProblemCode } from '#shared/bureau/upload/upload-words';
import type { Sentence } from '#shared/verdict/verdict';

/** What keeps an upload from being built beside what the messages themselves ask for; all of it is for staff. */
export type BuildCode = 'not-judged' | 'type-not-known' | 'not-in-our-books' | 'picture-illegible' | 'picture-too-large' | 'blacklisted';

/** One reason why an upload cannot be built: a code, the field or material it is about, and its words where the applicant may read them. */
export type BuildProblem = {
  readonly code: UploadProblemCode | BuildCode;
  readonly field: string;
  readonly message?: Sentence;
  readonly suggestion?: Sentence;
};

/** A problem for staff. */
export const staffProblem = (code: BuildCode, field: string): BuildProblem => ({ code, field });

/** What the applicant can put right where it was entered; the rest is for staff. */
const ENTRIES: ReadonlySet<BuildProblem['code']> = new Set<UploadProblem['code']>([
  'field-missing',
  'too-short',
  'too-long',
  'character-not-in-gbk',
  'character-not-in-xml',
  'region-unknown',
  'pre-approval-scan-missing',
  'several-domains',
  'domain-change',
]);

/** True where the applicant can cure a problem: an entry of the order, not a fact of the provider's. */
export const isForApplicant = ({ code, field }: BuildProblem): boolean => ENTRIES.has(code) && field.startsWith('order.');

/** A problem in one word for lists and logs: its code and the field, never a value. */
export const problemLine = ({ code, field }: BuildProblem): string => `${code}@${field}`;
