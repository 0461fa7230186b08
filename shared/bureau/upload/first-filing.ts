import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import { attachmentNode } from './attachment-nodes';
import { complain, type Draft, identifier } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import { newWebsiteNode } from './new-website-nodes';
import { subjectNodes } from './subject-nodes';
import type { FilingUpload, UploadContext, UploadResult } from './upload-input';

/** Bbfs: 1, filed by a provider. */
const FILED_BY_PROVIDER = 1;

const attachmentsOf = (draft: Draft, { attachments, ids }: FilingUpload): readonly XmlNode[] =>
  attachments.flatMap((attachment, index) => {
    const field = `attachments[${index}]`;
    const owner = attachment.owner.kind === 'subject' ? ids.subject : ids.websites[attachment.owner.website]?.website;
    return owner === undefined
      ? complain(draft, 'id-missing', field, { about: 'Ssdxbs' })
      : [element('Fj', [attachmentNode(draft, attachment, owner, field)])];
  });

/** XZBA: a first filing (首次备案): the subject, all its websites and the pictures, as one record. */
export const buildFirstFiling = (upload: FilingUpload, context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const subject = element('Zt_xx', [
    ...identifier(draft, 'IspZtid', upload.ids.subject, 'order.subject'),
    ...subjectNodes(draft, upload),
    element('Bbfs', FILED_BY_PROVIDER),
  ]);
  const websites = upload.order.websites.map((website, index) => newWebsiteNode(draft, upload, website, index));
  if (websites.length === 0) complain(draft, 'nothing-to-send', 'order.websites');
  return finishedUpload(draft, element('XZBA', [element('Baxx', [subject, ...websites, ...attachmentsOf(draft, upload)])]));
};
