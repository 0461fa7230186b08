import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { authorisationPapers } from '#samples/papers/authorisation';
import { domainCertificatePapers } from '#samples/papers/domain-certificate';
import { filingTextPapers } from '#samples/papers/filing-text';
import { verificationSheetPapers } from '#samples/papers/verification-sheet';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';

let reader: TextReader;
beforeAll(async () => {
  reader = await createPaddleReader();
}, 60_000);
afterAll(() => reader.close());

const SEEDS: Readonly<Record<string, number>> = {
  'verification-sheet': 2,
  'domain-certificate': 3,
  'subject-manager-authorisation': 4,
  'website-manager-authorisation': 5,
  'commitment-letter': 6,
  'website-construction-plan': 7,
  'pre-approval': 8,
};

const papers = [...verificationSheetPapers, ...domainCertificatePapers, ...authorisationPapers, ...filingTextPapers];

describe('a picture of the filing’s own papers', () => {
  it.each(papers.map((paper) => [paper.name, paper] as const))(
    'shows a %s with every value it was drawn with',
    async (name, paper) => {
      const seed = SEEDS[name] ?? 1;
      const recipe = { level: 'easy', scene: 'scan' } as const;
      const picture = await shoot(paper.invent(seed, {}), recipe, seed);
      const pages = await normaliseImage(await encoded(picture, recipe, 'png'), pictureDecoders);
      const [reading, ...more] = await readDocument(pages, { reader, file: name });
      expect(more).toEqual([]);
      expect(reading).toMatchObject({ kind: name, quality: { usable: true } });
      const values = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, { value }]) => [field, value]));
      expect(values).toEqual(picture.documents[0]?.fields);
    },
    120_000,
  );
});
