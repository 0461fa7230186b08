import { describe, expect, it } from 'vitest';
import type { Face } from '#shared/documents/curtain-photo';
import { holdingIdPhotoProblems, isHoldingIdPhoto, mayShowPerson } from '#shared/documents/holding-id-photo';
import type { Page } from '#shared/documents/page';
import { cardFront, pageOf } from './page-of';

/** A card's print in the lower part of a picture three times as large. */
const page: Page = { ...pageOf(cardFront.map((line) => ({ ...line, y: line.y + 1900, x: line.x + 700 }))), width: 3000, height: 4000 };
const face: Face = { box: [1100, 700, 800, 800], confidence: 0.8 };
const portrait: Face = { box: [1200, 2150, 100, 100], confidence: 0.8 };
const seen = { page, faces: [face, portrait], curtainShare: 0 };
const card = { kind: 'resident-id-front', needed: ['name', 'number'], lost: [] } as const;

describe('a holding-ID photo', () => {
  it('is in order with one open face and a legible card', () => {
    expect(holdingIdPhotoProblems(seen, card)).toEqual([]);
  });

  it('says what is missing: the face, the card, or the card’s print', () => {
    expect(holdingIdPhotoProblems({ ...seen, faces: [portrait] }, card)).toEqual(['no-face']);
    expect(holdingIdPhotoProblems(seen, null)).toEqual(['no-card']);
    expect(holdingIdPhotoProblems(seen, { ...card, kind: 'business-licence' })).toEqual(['no-card']);
    expect(holdingIdPhotoProblems(seen, { ...card, lost: ['number'] })).toEqual(['illegible']);
    expect(holdingIdPhotoProblems(seen, { ...card, lost: ['address'] })).toEqual([]);
  });

  it('is known by a face beside the card, not by the portrait on it', () => {
    expect(isHoldingIdPhoto(seen)).toBe(true);
    expect(isHoldingIdPhoto({ ...seen, faces: [portrait] })).toBe(false);
  });

  it('is not looked for where print fills the picture', () => {
    expect(mayShowPerson({ page })).toBe(true);
    expect(mayShowPerson({ page: { ...page, lines: [] } })).toBe(true);
    expect(mayShowPerson({ page: pageOf(cardFront) })).toBe(false);
  });
});
