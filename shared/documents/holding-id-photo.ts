import type { MaterialKind } from '#shared/filing/codes';
import { faceProblems, livingFaces, type PhotoSeen, printOf } from './curtain-photo';
import type { FieldsRead } from './document-kind';

/** What a person may hold into the camera. */
const CARDS: ReadonlySet<MaterialKind> = new Set<MaterialKind>([
  'resident-id-front',
  'resident-id-back',
  'home-return-permit',
  'taiwan-permit',
  'passport',
  'hmt-residence-permit',
  'foreign-permanent-resident-id',
]);

/** The card in the hand as it was read: its kind, without which fields it is of no use, and what was lost. */
export type HeldCard = { readonly kind: MaterialKind; readonly needed: readonly string[]; readonly lost: FieldsRead['lost'] };

/** Print that covers less of the picture than this may be a card in a hand or words on a curtain; a document's own photo is filled by it. Measured: 0.12 or less → 0.17 or more (two cards side by side). */
const MOST_PRINT = 0.2;

/** Whether it is worth looking for a person: the print leaves room for one. */
export const mayShowPerson = ({ page }: Pick<PhotoSeen, 'page'>): boolean => {
  const print = printOf(page);
  return print === null || print[2] * print[3] < MOST_PRINT * page.width * page.height;
};

/** A picture is a holding-ID photo (手持证件照) where a face is seen beside what is printed. */
export const isHoldingIdPhoto = ({ page, faces }: PhotoSeen): boolean => livingFaces(faces, printOf(page)).length > 0;

/** What is wrong with a holding-ID photo: one person, face open, the card in view and legible. */
export const holdingIdPhotoProblems = ({ page, faces }: PhotoSeen, card: HeldCard | null): readonly string[] => {
  const isCard = card !== null && CARDS.has(card.kind);
  const unread = isCard && card.needed.some((name) => card.lost.includes(name));
  return [...faceProblems(page, livingFaces(faces, printOf(page))), ...(isCard ? [] : ['no-card']), ...(unread ? ['illegible'] : [])];
};
