import { element } from '#shared/bureau/xml/xml-node';
import type { Access } from '#shared/filing/filing';
import { accessNodes } from './access-nodes';
import { attachmentsByReference, referenceNodes } from './attachment-nodes';
import { complain, identifier, needed } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import type { Attachment, Reference, UploadContext, UploadResult } from './upload-input';

/** Access to websites that are filed elsewhere: each by its id or number, with the provider's ids for its access and addresses. */
export type NewAccessUpload = {
  readonly access: Access;
  readonly websites: readonly { readonly website: Reference; readonly access: string; readonly ips: readonly string[] }[];
  /** Needed for attachments of the subject's only. */
  readonly subject?: Reference;
  readonly attachments: readonly Attachment[];
  /** MD5 of the filing password as hex text; the schema requires it. */
  readonly passwordMd5?: string;
};

/** XZJR: new access (新增接入), one request for each website. */
export const buildNewAccess = (upload: NewAccessUpload, context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const requests = upload.websites.map(({ website, access, ips }, index) => {
    const field = `websites[${index}]`;
    const own = upload.attachments.filter(({ owner }) => owner.kind === 'subject' || owner.website === index);
    return element('Xzxx', [
      element('Wz_xx', referenceNodes(draft, ['Wzid', 'Wzbah'], website, field)),
      ...identifier(draft, 'IspJrid', access, field),
      ...accessNodes(draft, upload.access, ips),
      ...attachmentsByReference(draft, own, ({ owner }) => (owner.kind === 'subject' ? (upload.subject ?? {}) : website)),
      ...needed(draft, 'ICPmm', upload.passwordMd5, 'passwordMd5', 'password-missing'),
    ]);
  });
  if (requests.length === 0) complain(draft, 'nothing-to-send', 'websites');
  return finishedUpload(draft, element('XZJR', requests));
};
