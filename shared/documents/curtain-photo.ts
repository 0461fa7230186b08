import { CURTAIN, type Curtain } from './curtain';
import { isPrintedIn } from './fuzzy';
import type { Box, Page } from './page';

/** A face on a picture: its box, from the brows to the chin, in pixels of the upright original, and how sure that is, 0..1. */
export type Face = { readonly box: Box; readonly confidence: number };

/** What was seen on a picture that may show a person. */
export type PhotoSeen = {
  readonly page: Page;
  readonly faces: readonly Face[];
  /** Share of what is behind the person that has the curtain's colour, 0..1. */
  readonly curtainShare: number;
};

/**
 * Limits for photos of persons, set on generated ones. Shares of the picture's width or height. A face seen freely was found with 0.58 or
 * more, one behind a mask with 0.45 or not at all; a person in the middle stood 0.05 from it, one at the side 0.28.
 */
export const PHOTO_LIMITS = { open: 0.5, second: 0.45, asOthers: 0.5, least: 0.1, aside: 0.16, cut: 0.02, curtain: 0.5 } as const;

/** The box around all print of a page; null where there is none. */
export const printOf = ({ lines }: Pick<Page, 'lines'>): Box | null => {
  const points = lines.flatMap(({ quad }) => quad);
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
};

/** The faces that are no portrait on a card: their middle is outside the given print. The largest first. */
export const livingFaces = (faces: readonly Face[], card: Box | null): readonly Face[] =>
  faces
    .filter(({ box: [x, y, width, height] }) => {
      if (card === null) return true;
      const [cx, cy] = [x + width / 2, y + height / 2];
      return cx < card[0] || cy < card[1] || cx > card[0] + card[2] || cy > card[1] + card[3];
    })
    .sort((a, b) => b.box[3] - a.box[3]);

/** What is wrong with the face on a photo of one person. */
export const faceProblems = (page: Page, faces: readonly Face[]): readonly string[] => {
  const [face, ...others] = faces;
  if (face === undefined) return ['no-face'];
  const [x, y, width, height] = face.box;
  const beyond = Math.max(-x, -y, x + width - page.width, y + height - page.height);
  const second = others.some(({ box, confidence }) => confidence >= PHOTO_LIMITS.second && box[3] >= height * PHOTO_LIMITS.asOthers);
  return [
    ...(second ? ['several-faces'] : []),
    ...(face.confidence < PHOTO_LIMITS.open || beyond > PHOTO_LIMITS.cut * page.width ? ['face-not-open'] : []),
    ...(height < PHOTO_LIMITS.least * page.height ? ['face-too-small'] : []),
  ];
};

/** Whether one of the curtain's words is read on the picture. */
export const showsWordmark = ({ lines }: Pick<Page, 'lines'>, { wordmarks }: Curtain = CURTAIN): boolean =>
  lines.some(({ text }) => wordmarks.some((word) => isPrintedIn(text.replace(/\s+/g, ''), word)));

/** A picture is a curtain photo (幕布照片) where the curtain's word is read, or its colour seen behind a face. */
export const isCurtainPhoto = ({ page, faces, curtainShare }: PhotoSeen, curtain: Curtain = CURTAIN): boolean =>
  showsWordmark(page, curtain) || (faces.length > 0 && curtainShare >= PHOTO_LIMITS.curtain);

/** What is wrong with a curtain photo: one person, in the middle, upper body, face open, before the curtain of the right colour, its word in view. */
export const curtainPhotoProblems = ({ page, faces, curtainShare }: PhotoSeen, curtain: Curtain = CURTAIN): readonly string[] => {
  const living = livingFaces(faces, null);
  const [face] = living;
  const aside = face === undefined ? 0 : Math.abs(face.box[0] + face.box[2] / 2 - page.width / 2) / page.width;
  return [
    ...faceProblems(page, living),
    ...(aside > PHOTO_LIMITS.aside ? ['not-centred'] : []),
    ...(curtainShare < PHOTO_LIMITS.curtain ? ['curtain-colour'] : []),
    ...(showsWordmark(page, curtain) ? [] : ['wordmark-missing']),
  ];
};
