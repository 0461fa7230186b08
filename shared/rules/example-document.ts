import type { DocumentReading, FieldReading } from '#shared/documents/reading';
import type { ScreenedDocument } from './facts/papers';

type Described = {
  readonly kind: DocumentReading['kind'];
  readonly fields: Readonly<Record<string, string>>;
  readonly quality?: DocumentReading['quality'];
  readonly kindConfidence?: number;
  /** Expected fields that legibly hold nothing, and those that could not be read. */
  readonly empty?: readonly string[];
  readonly lost?: readonly string[];
  /** Fields that were read, but not reliably, and what else the recogniser thought possible. */
  readonly doubtful?: Readonly<Record<string, readonly string[]>>;
};

/** The portrait side of the card that the example filings speak of, read without a doubt. */
export const FRONT: Described = {
  kind: 'resident-id-front',
  fields: { name: '林样例', sex: 'female', birthDate: '1992-02-29', number: '44030519920229992X', address: '广东省深圳市南山区样例路1号' },
};

/** The emblem side of the same card. */
export const BACK: Described = {
  kind: 'resident-id-back',
  fields: { authority: '深圳市公安局南山分局', validFrom: '2010-12-31', validUntil: '2030-12-31' },
};

/** A reading of a picture for an example or a test. */
export const exampleDocument = (
  material: number,
  { kind, fields, quality, kindConfidence, empty, lost, doubtful }: Described,
): ScreenedDocument => {
  const readings = Object.entries(fields).map(([name, value], row): [string, FieldReading] => {
    const candidates = doubtful?.[name];
    const trust =
      candidates === undefined
        ? ({ trusted: true, reason: 'plausible' } as const)
        : ({ trusted: false, reason: 'below-threshold', candidates } as const);
    return [name, { value, confidence: candidates === undefined ? 0.98 : 0.6, box: [100, 40 * row, 300, 32], ...trust }];
  });
  return {
    material,
    reading: {
      file: `material-${material}.jpg`,
      kind,
      kindConfidence: kindConfidence ?? 0.98,
      quality: quality ?? { usable: true, problems: [] },
      rotation: 0,
      fields: Object.fromEntries(readings),
      empty: empty ?? [],
      lost: lost ?? [],
      reader: { name: 'example', version: '1' },
      size: { width: 1000, height: 630 },
    },
  };
};
