import { type Fault, schemaFaults } from '#shared/bureau/schema/schema-faults';
import { writeXml } from '#shared/bureau/xml/write-xml';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Draft } from './draft';
import { problem, type UploadProblem } from './problem';
import { textProblems } from './text-problems';
import type { UploadContext, UploadResult } from './upload-input';
import type { UploadProblemCode } from './upload-words';

/** A file of more than 50 MB is refused (return code 18); a character has two bytes at most. */
const LARGEST_BYTES = 50 * 1024 * 1024;

const CODES: Readonly<Partial<Record<Fault['code'], UploadProblemCode>>> = {
  'too-short': 'too-short',
  'too-long': 'too-long',
  'out-of-range': 'out-of-range',
};

const problemOf = ({ code, path, child, field }: Fault): UploadProblem => {
  const name =
    child ??
    path
      .split('/')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ??
    '';
  return problem(CODES[code] ?? 'form-wrong', field ?? path, { about: name });
};

/** What was left out because it had a problem is missing in the document, which is no second problem. */
const schemaProblems = (root: XmlNode, isComplete: boolean): readonly UploadProblem[] =>
  schemaFaults(root, 'upload')
    .filter(({ code }) => isComplete || code !== 'element-missing')
    .map(problemOf);

const bytesAtMost = (xml: string): number => xml.length + (xml.match(/[^\0-\x7f]/g)?.length ?? 0);

/** A draft of no problems yet. */
export const draftIn = (context: UploadContext): Draft => ({ ...context, problems: [] });

/** The upload with one operation block, or everything that is wrong with it: what the draft found, characters, schema, size. */
export const finishedUpload = (draft: Draft, block: XmlNode): UploadResult => {
  const unit = element('Qqdwid', draft.provider, 'provider');
  const root: XmlNode = { name: 'UploadData', attributes: { version: 'V.3.0' }, content: [element('ICP', [block, unit])] };
  const problems = [...draft.problems, ...textProblems(root, draft.canEncode), ...schemaProblems(root, draft.problems.length === 0)];
  if (problems.length > 0) return { ok: false, problems };
  const xml = writeXml(root);
  return bytesAtMost(xml) > LARGEST_BYTES ? { ok: false, problems: [problem('file-too-large', 'order.materials')] } : { ok: true, xml };
};
