import { ATTACHMENT_USES } from '#shared/bureau/tables/attachment-use';
import { rowOn } from '#shared/bureau/tables/code-table';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import { complain, type Draft, given } from './draft';
import type { Attachment, Reference } from './upload-input';

const FORMATS: Readonly<Record<Attachment['format'], number>> = { jpg: 1, png: 2 };

/** Limits in K of base64 text, which satisfies both readings of the interface's limits. */
const LIMITS_K = { 'verification-sheet': 150, other: 100 } as const;

const USES_OF_SUBJECT: ReadonlySet<string> = new Set(['subject-certificate', 'subject-manager-certificate']);

/** Ssdxlx: 1 subject, 2 website. (In the downloaded table of uses they are 0 and 1.) */
const ownerKind = ({ owner }: Attachment): number => (owner.kind === 'subject' ? 1 : 2);

/** A choice between the bureau's id (or the provider's for a new website) and a filing number. */
export const referenceNodes = (
  draft: Draft,
  [idName, numberName]: readonly [id: string, number: string],
  { id, number }: Reference,
  field: string,
): readonly XmlNode[] => {
  const node = [...given(idName, id, field), ...given(numberName, number, field)][0];
  return node === undefined ? complain(draft, 'id-missing', field, { about: idName }) : [node];
};

/** One attachment; `owner` are the nodes of Ssdxbs: a plain id in a first filing, a reference elsewhere. */
export const attachmentNode = (draft: Draft, attachment: Attachment, owner: string | readonly XmlNode[], field: string): XmlNode => {
  const { use, base64, format } = attachment;
  const limit = use === 'verification-sheet' ? LIMITS_K['verification-sheet'] : LIMITS_K.other;
  const about = { zh: rowOn(draft.tables.attachmentUses, ATTACHMENT_USES[use], draft.day)?.name ?? '附件', en: use };
  if (base64.length > limit * 1024) complain(draft, 'attachment-too-large', field, { about, limit });
  if (USES_OF_SUBJECT.has(use) !== (attachment.owner.kind === 'subject')) complain(draft, 'attachment-owner', field, { about });
  return element('Fjxx', [
    element('Fjwjgs', FORMATS[format], field),
    element('Fjyt', ATTACHMENT_USES[use], field),
    element('Fjnr', base64, field),
    element('Fjssdx', [element('Ssdxlx', ownerKind(attachment), field), element('Ssdxbs', owner, field)]),
  ]);
};

/** Attachments in their wrappers, for operations that name an owner by reference. */
export const attachmentsByReference = (
  draft: Draft,
  attachments: readonly Attachment[],
  referenceOf: (attachment: Attachment) => Reference,
): readonly XmlNode[] =>
  attachments.map((attachment, index) => {
    const field = `attachments[${index}]`;
    const owner = referenceNodes(draft, ['Jlid', 'Baxh'], referenceOf(attachment), field);
    return element('Fj', [attachmentNode(draft, attachment, owner, field)]);
  });
