import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { MaterialBody } from '#shared/api/material';
import type { MaterialKind } from '#shared/filing/codes';
import type { Filing, MaterialOwner } from '#shared/filing/filing';
import { materialItem } from '#shared/review/reopened';

/** Kinds of which one owner may have several. */
const SEVERAL: ReadonlySet<MaterialKind> = new Set<MaterialKind>([
  'pre-approval',
  'domain-certificate',
  'commitment-letter',
  'website-construction-plan',
  'other',
]);

const ownerKey = (of: MaterialOwner | undefined): string => {
  if (of === undefined || typeof of === 'string') return of ?? '';
  return 'website' in of ? `website ${of.website}` : `domain ${of.domain}`;
};

/** True where a material went back to the applicant: by its id, or by its kind. */
const isReturned = ({ id, kind }: MaterialRecord, { returned }: FilingRecord): boolean =>
  returned.some(({ item }) => item === materialItem(id) || item === kind);

/** True where a kind can be there only once: its owner is named, or there is but one whose it can be. */
const isOnlyOne = ({ kind, of }: MaterialBody, { order }: Filing): boolean =>
  !SEVERAL.has(kind) && (of !== undefined || (kind === 'curtain-photo' && order.websites.length === 1));

/**
 * The materials that a new one takes the place of: of its kind and owner, where the old one could not be opened, was returned, or where there is only one
 * such document. What a person accepted in an earlier round stays.
 */
export const replacedBy = (
  body: MaterialBody,
  there: readonly MaterialRecord[],
  head: FilingRecord,
  entered: Filing,
): readonly MaterialRecord[] =>
  there.filter((old) => {
    if (old.state === 'removed' || old.kind !== body.kind || ownerKey(old.of) !== ownerKey(body.of)) return false;
    if (old.state === 'refused' || isReturned(old, head)) return true;
    return head.returned.length === 0 && isOnlyOne(body, entered);
  });
