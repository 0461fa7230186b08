import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#functions/read-document/read-document';
import { fittedThreshold } from '#shared/documents/fitted-trust';
import { trustThresholds } from '#shared/documents/trust-thresholds';
import { cardFront, pageOf } from '#test/shared/documents/page-of';

const size = { width: 1600, height: 1000 };

/** The name's reading on a card whose name was recognised with this confidence. */
const nameReadAt = async (confidence: number) => {
  const bytes = await sharp({ create: { width: 80, height: 50, channels: 3, background: '#cccccc' } })
    .jpeg()
    .toBuffer();
  const [, name] = cardFront;
  const page = pageOf(cardFront.map((printed) => (printed === name ? { ...printed, confidence } : printed)));
  const reader = { read: () => Promise.resolve(page), close: () => Promise.resolve() };
  const [reading] = await readDocument([{ bytes, width: 80, height: 50, original: size, page: 0 }], { reader, file: 'card.jpg' });
  return reading?.fields.name;
};

describe('a reading', () => {
  // What the kind's own reader asks for holds as well: the higher of the two decides.
  const least = Math.max(fittedThreshold('resident-id-front', 'name', { reader: 'test', confirmed: false }), trustThresholds.personName);

  it.each([0.5, 0.94, 0.955, 0.965, 0.975, 0.985, 0.994, 0.996])(
    'at confidence %d is trusted only where the fitted threshold is reached',
    async (confidence) => {
      const trusted = confidence >= least;
      expect(await nameReadAt(confidence)).toMatchObject({ trusted, reason: trusted ? 'lexicon' : 'below-threshold' });
    },
  );
});
