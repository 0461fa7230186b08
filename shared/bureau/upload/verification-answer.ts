import { fitted, typeBelow } from '#shared/bureau/schema/fitted';
import { schemaOf } from '#shared/bureau/schema/schemas';
import { childrenOf, element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { IsoDay } from '#shared/filing/day';
import { complain, given, identifier, needed } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import type { UploadContext, UploadResult } from './upload-input';

/** The answer to one verification task: `task` is the record (Baxx) as the task had it; the values of opinions come from the bureau's table. */
export type VerificationAnswer = {
  readonly passed: boolean;
  readonly verifier: string;
  readonly day: IsoDay;
  readonly opinion: string;
  readonly errors?: string;
  readonly task: XmlNode;
};

/** The answer names two elements otherwise than the task does. */
const RENAMED: Readonly<Record<string, string>> = { Fzr_sjhm: 'sjhm', Bbyhlx: 'Bbfs' };

const renamed = (node: XmlNode): XmlNode => ({
  name: RENAMED[node.name] ?? node.name,
  content: typeof node.content === 'string' ? node.content : childrenOf(node).map(renamed),
});

const RECORD = ['ICP', 'HSJG', 'Hsjgxx', 'Baxx'];

/** HSJG: answers to verification tasks (核实结果), each with the record it is about. */
export const buildVerificationAnswers = (answers: readonly VerificationAnswer[], context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const record = typeBelow(schemaOf('upload'), RECORD);
  const nodes = answers.map(({ passed, verifier, day, opinion, errors, task }, index) => {
    const field = `answers[${index}]`;
    return element('Hsjgxx', [
      element('Hsjg', passed ? 0 : 1, `${field}.passed`),
      ...needed(draft, 'Hsrxm', verifier, `${field}.verifier`),
      element('Hssj', day, `${field}.day`),
      ...identifier(draft, 'Bbdw', draft.provider, 'provider'),
      ...needed(draft, 'Hsyj', opinion, `${field}.opinion`),
      ...given('Cwxx', errors, `${field}.errors`),
      fitted(renamed(task), record),
    ]);
  });
  if (nodes.length === 0) complain(draft, 'nothing-to-send', 'answers');
  return finishedUpload(draft, element('HSJG', nodes));
};
