import { rowOn } from '#shared/bureau/tables/code-table';
import { element } from '#shared/bureau/xml/xml-node';
import { complain, type Draft, given, identifier, needed } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import type { UploadContext, UploadResult } from './upload-input';

/**
 * One cancellation: of a subject (by Ztid), a website (Wzid) or an access (Jrid). `reason` is a code that the bureau's own table has (T11, sent
 * by JCDM): its values are not known beforehand.
 */
export type Cancellation = {
  readonly kind: 'subject' | 'website' | 'access';
  readonly id: string;
  readonly reason: number;
  readonly remark?: string;
  /** MD5 of the filing password as hex text; the bureau needs it for a subject. */
  readonly passwordMd5?: string;
};

const KINDS: Readonly<Record<Cancellation['kind'], number>> = { subject: 0, website: 1, access: 2 };

/** Once the bureau sent reasons, only those are codes. */
const checkReason = (draft: Draft, reason: number, field: string): void => {
  const table = draft.tables.cancellationReasons;
  if (table.length > 0 && rowOn(table, reason, draft.day) === null) complain(draft, 'code-not-valid', field, { about: 'Zxly' });
};

/** ZXBA: cancellations (注销主体, 注销网站, 取消接入). */
export const buildCancellation = (cancellations: readonly Cancellation[], context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const nodes = cancellations.map(({ kind, id, reason, remark, passwordMd5 }, index) => {
    const field = `cancellations[${index}]`;
    const passwordField = `${field}.passwordMd5`;
    checkReason(draft, reason, `${field}.reason`);
    return element('Zx_xx', [
      element('Zxlb', KINDS[kind], `${field}.kind`),
      ...identifier(draft, 'Jlid', id, `${field}.id`),
      element('Zxly', reason, `${field}.reason`),
      ...given('Zxlybz', remark, `${field}.remark`),
      ...(kind === 'subject'
        ? needed(draft, 'ICPmm', passwordMd5, passwordField, 'password-missing')
        : given('ICPmm', passwordMd5, passwordField)),
    ]);
  });
  if (nodes.length === 0) complain(draft, 'nothing-to-send', 'cancellations');
  return finishedUpload(draft, element('ZXBA', nodes));
};
