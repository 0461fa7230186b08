import type { Box } from '#shared/documents/page';
import type { DocumentReading, TrustReason } from '#shared/documents/reading';
import type { MaterialKind } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';
import type { ExtractedDocument, Filing, Material, MaterialOwner, Order } from '#shared/filing/filing';
import { certificateOf } from './kinds';
import { isReadingOf, readingsElsewhere } from './readings-elsewhere';

/** A document that was read off an uploaded material; `ms` is what reading took. */
export type ScreenedDocument = { readonly material: number; readonly reading: DocumentReading; readonly ms?: number };

/** A value on a paper; without a box when it was read elsewhere. */
export type PaperField = {
  readonly value: string;
  readonly confidence: number;
  readonly trusted: boolean;
  readonly reason: TrustReason;
  readonly box?: Box;
  readonly candidates?: readonly string[];
};

/** One document found on a material; `material` is past the last one for a reading that no material speaks of. `document` is its place among the screened documents, null when it was read elsewhere. */
export type Paper = {
  readonly material: number;
  readonly document: number | null;
  readonly declared: MaterialKind;
  readonly of: MaterialOwner | undefined;
  readonly kind: MaterialKind | 'unknown';
  readonly kindConfidence: number;
  /** False where the file could not be opened as a picture at all. */
  readonly opened: boolean;
  readonly usable: boolean;
  readonly problems: readonly string[];
  readonly fields: Readonly<Record<string, PaperField>>;
  /** Expected fields that legibly hold nothing; nothing is expected of a paper that was read elsewhere. */
  readonly empty: readonly string[];
  readonly lost: readonly string[];
};

/** A material of the order: from a file, read elsewhere, or only named (then it has no papers, and counts as uploaded and legible). A file that was not read is not there yet. */
export type MaterialFact = {
  readonly index: number;
  readonly kind: MaterialKind;
  readonly of: MaterialOwner | undefined;
  readonly papers: readonly Paper[];
  readonly present: boolean;
};

const DATE_FIELDS: ReadonlySet<string> = new Set([
  'validFrom',
  'validUntil',
  'birthDate',
  'establishedOn',
  'registeredOn',
  'expiresOn',
  'date',
]);

const isReadableDate = (value: string): boolean => value === 'long-term' || IsoDay.safeParse(value).success;

const fieldReadElsewhere = (name: string, value: string): PaperField =>
  DATE_FIELDS.has(name) && !isReadableDate(value)
    ? { value, confidence: 1, trusted: false, reason: 'implausible' }
    : { value, confidence: 1, trusted: true, reason: 'read-elsewhere' };

const paperReadElsewhere = (material: Material, index: number, extracted: ExtractedDocument): Paper => ({
  material: index,
  document: null,
  declared: material.kind,
  of: material.of,
  kind: extracted.material,
  kindConfidence: 1,
  opened: true,
  usable: true,
  problems: [],
  fields: Object.fromEntries(Object.entries(extracted.fields).map(([name, value]) => [name, fieldReadElsewhere(name, value)])),
  empty: [],
  lost: [],
});

const paperFromFile = (material: Material, index: number, document: number, reading: DocumentReading): Paper => ({
  material: index,
  document,
  declared: material.kind,
  of: material.of,
  kind: reading.kind,
  kindConfidence: reading.kindConfidence,
  opened: reading.size !== null,
  usable: reading.quality.usable,
  problems: reading.quality.problems,
  fields: reading.fields,
  empty: reading.empty,
  lost: reading.lost,
});

const isUploaded = ({ materials }: Order, { material: kind }: ExtractedDocument): boolean =>
  materials.some((one) => one.file !== undefined && certificateOf(one.kind) === certificateOf(kind));

/**
 * Readings made elsewhere of which no material of the order speaks: judged as if one did, so that naming it changes nothing but that it
 * is there. A reading of a kind that was uploaded as a file is not used.
 */
const strayPapers = ({ order, extracted = [] }: Filing): readonly Paper[] =>
  extracted
    .filter((one) => !isUploaded(order, one) && !order.materials.some((material) => isReadingOf(material, one)))
    .map((one, place) => paperReadElsewhere({ kind: one.material }, order.materials.length + place, one));

/** Every material of the order with what is known of it. */
export const materialFacts = (filing: Filing, documents: readonly ScreenedDocument[]): readonly MaterialFact[] => {
  const elsewhere = readingsElsewhere(filing);
  return filing.order.materials.map((material, index) => {
    const hasFile = material.file !== undefined;
    const papers = hasFile
      ? documents.flatMap(({ material: of, reading }, document) =>
          of === index ? [paperFromFile(material, index, document, reading)] : [],
        )
      : (elsewhere.get(index) ?? []).map((extracted) => paperReadElsewhere(material, index, extracted));
    return { index, kind: material.kind, of: material.of, papers, present: !hasFile || papers.length > 0 };
  });
};

/** Every paper of an order: those on its materials, and those read elsewhere that it names no material for. */
export const papersOf = (filing: Filing, materials: readonly MaterialFact[]): readonly Paper[] => [
  ...materials.flatMap(({ papers }) => papers),
  ...strayPapers(filing),
];
