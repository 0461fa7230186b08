import { element } from '#shared/bureau/xml/xml-node';
import { attachmentNode, referenceNodes } from './attachment-nodes';
import { complain } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import type { Attachment, Reference, UploadContext, UploadResult } from './upload-input';

/** A picture for something that is filed: whose it is, by the bureau's id or the filing number. */
export type FiledAttachment = Omit<Attachment, 'owner'> & { readonly owner: { readonly kind: 'subject' | 'website' } & Reference };

/** XZHYD: verification material on its own (单独提交核验材料). */
export const buildMaterial = (attachments: readonly FiledAttachment[], context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const nodes = attachments.map((attachment, index) => {
    const field = `attachments[${index}]`;
    const { owner } = attachment;
    const placed: Attachment = { ...attachment, owner: owner.kind === 'subject' ? { kind: 'subject' } : { kind: 'website', website: 0 } };
    return attachmentNode(draft, placed, referenceNodes(draft, ['Jlid', 'Baxh'], owner, field), field);
  });
  if (nodes.length === 0) complain(draft, 'nothing-to-send', 'attachments');
  return finishedUpload(draft, element('XZHYD', nodes));
};
