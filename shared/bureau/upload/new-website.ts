import { element } from '#shared/bureau/xml/xml-node';
import { attachmentsByReference, referenceNodes } from './attachment-nodes';
import { complain, given } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import { newWebsiteNode } from './new-website-nodes';
import type { FilingUpload, Reference, UploadContext, UploadResult } from './upload-input';

/** New websites on a subject that is filed, here or elsewhere; `passwordMd5` is the MD5 of the filing password as hex text. */
export type NewWebsiteUpload = FilingUpload & { readonly subject: Reference; readonly passwordMd5?: string };

/** XZWZ: new websites (新增网站), one request each. */
export const buildNewWebsite = (upload: NewWebsiteUpload, context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const requests = upload.order.websites.map((website, index) => {
    const own = upload.attachments.filter(({ owner }) => owner.kind === 'subject' || owner.website === index);
    return element('Xzxx', [
      element('Zt_xx', referenceNodes(draft, ['Ztid', 'Ztbah'], upload.subject, 'subject')),
      newWebsiteNode(draft, upload, website, index),
      ...attachmentsByReference(draft, own, ({ owner }) =>
        owner.kind === 'subject' ? upload.subject : { id: upload.ids.websites[index]?.website ?? null },
      ),
      ...given('ICPmm', upload.passwordMd5, 'passwordMd5'),
    ]);
  });
  if (requests.length === 0) complain(draft, 'nothing-to-send', 'order.websites');
  return finishedUpload(draft, element('XZWZ', requests));
};
