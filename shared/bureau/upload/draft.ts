import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import { type ProblemFacts, problem, type UploadProblem } from './problem';
import type { UploadContext } from './upload-input';
import type { UploadProblemCode } from './upload-words';

/** An upload that is being written: its context, and what was found to be wrong so far. */
export type Draft = UploadContext & { readonly problems: UploadProblem[] };

type Value = string | number | null | undefined;

const textOf = (value: Value): string => (value === null || value === undefined ? '' : String(value).trim());

/** Notes a problem; nothing stands in its place. */
export const complain = (draft: Draft, code: UploadProblemCode, field: string, facts: ProblemFacts = {}): readonly XmlNode[] => {
  draft.problems.push(problem(code, field, facts));
  return [];
};

/** An element that may be left out; blank text leaves it out. */
export const given = (name: string, value: Value, field: string): readonly XmlNode[] =>
  textOf(value) === '' ? [] : [element(name, textOf(value), field)];

/** An element that the bureau needs; a blank value is a problem. */
export const needed = (
  draft: Draft,
  name: string,
  value: Value,
  field: string,
  code: UploadProblemCode = 'field-missing',
): readonly XmlNode[] => (textOf(value) === '' ? complain(draft, code, field, { about: name }) : given(name, value, field));

/** An identifier that must be there: decimal digits; the words say which is missing. */
export const identifier = (draft: Draft, name: string, value: Value, field: string): readonly XmlNode[] =>
  /^\d{1,19}$/.test(textOf(value)) ? given(name, value, field) : complain(draft, 'id-missing', field, { about: name });
