import type { FaceFinder, NormalisedPicture, Pixels } from '#functions/ports';
import { CURTAIN } from '#shared/documents/curtain';
import { curtainPhotoProblems, isCurtainPhoto, livingFaces, type PhotoSeen } from '#shared/documents/curtain-photo';
import { type HeldCard, holdingIdPhotoProblems, isHoldingIdPhoto, mayShowPerson } from '#shared/documents/holding-id-photo';
import type { Page } from '#shared/documents/page';
import type { DocumentReading } from '#shared/documents/reading';
import { curtainShare } from './measure-curtain';

/** Sure enough where a card or the curtain was seen with the face; a face alone is only guessed to be a photo that lost its card. */
const SURE = 0.95;
const GUESSED = 0.4;

const seenOn = async (page: Page, picture: NormalisedPicture, pixels: Pixels, finder: FaceFinder): Promise<PhotoSeen> => {
  const faces = await finder.find(picture, page.rotation);
  const largest = livingFaces(faces, null)[0]?.box ?? null;
  return { page, faces, curtainShare: curtainShare(pixels, { picture, rotation: page.rotation }, largest, CURTAIN) };
};

/**
 * What a photo of a person (holding a card, or before the curtain) is and what is wrong with it; null where the picture shows none, which
 * most are told by without looking for faces. `card` is what was read on it, if that is a document; `quality` is that of the picture as one of a document.
 */
export const readPhoto = async (
  { page, picture, pixels }: { readonly page: Page; readonly picture: NormalisedPicture; readonly pixels: Pixels },
  { card, quality }: { readonly card: HeldCard | null; readonly quality: DocumentReading['quality'] },
  finder: FaceFinder,
): Promise<Pick<DocumentReading, 'kind' | 'kindConfidence' | 'quality'> | null> => {
  if (!mayShowPerson({ page })) return null;
  const seen = await seenOn(page, picture, pixels, finder);
  if (card === null && isCurtainPhoto(seen)) {
    const problems = curtainPhotoProblems(seen);
    return { kind: 'curtain-photo', kindConfidence: SURE, quality: { usable: problems.length === 0, problems } };
  }
  // The portrait on a card that is blurred or dark is a face without print, too.
  const isExplained = card === null && !quality.usable && !quality.problems.includes('not-a-document');
  if (isExplained || !isHoldingIdPhoto(seen)) return null;
  const problems = holdingIdPhotoProblems(seen, card);
  return { kind: 'holding-id-photo', kindConfidence: card !== null ? SURE : GUESSED, quality: { usable: problems.length === 0, problems } };
};
