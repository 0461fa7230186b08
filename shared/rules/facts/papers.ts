import type { Box } from '#shared/documents/page';
import type { DocumentReading, TrustReason } from '#shared/documents/reading';
import type { MaterialKind } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';
import type { ExtractedDocument, Filing, Material, MaterialOwner } from '#shared/filing/filing';
import { ascending } from '#shared/rules/ascending';

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

/** One document found on a material. `document` is its place among the screened documents, null when it was read elsewhere. */
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

const RESIDENT_SIDES: ReadonlySet<MaterialKind> = new Set(['resident-id', 'resident-id-front', 'resident-id-back']);

const isReadingOf = (material: Material, extracted: ExtractedDocument): boolean =>
  extracted.material === material.kind || (material.kind === 'resident-id' && RESIDENT_SIDES.has(extracted.material));

const ownerKey = ({ kind, of }: Material): string => `${kind} ${JSON.stringify(of)}`;

/** Which reading made elsewhere belongs to which material without a file: one each in order; what is left over goes to the last of its kind. */
const readingsElsewhere = ({ order, extracted: all = [] }: Filing): ReadonlyMap<number, readonly ExtractedDocument[]> => {
  const found = new Map<number, ExtractedDocument[]>();
  const materials = order.materials.map((material, index) => ({ material, index }));
  for (const extracted of all) {
    const named = materials.filter(({ material }) => material.file === undefined && isReadingOf(material, extracted));
    const readings = all.filter((one) => named.some(({ material }) => isReadingOf(material, one)));
    // Fewer readings than materials: nothing says which one was read, and the order of the materials must not decide it.
    const homes = readings.length < named.length ? named.toSorted((a, b) => ascending(ownerKey(a.material), ownerKey(b.material))) : named;
    const home = homes.find(({ index }) => !found.has(index)) ?? homes.at(-1);
    if (home !== undefined) found.set(home.index, [...(found.get(home.index) ?? []), extracted]);
  }
  return found;
};

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
