import type { MaterialKind } from '#shared/filing/codes';
import type { ExtractedDocument, Filing, Material, Order } from '#shared/filing/filing';
import { ascending } from '#shared/rules/ascending';
import { kinshipOf } from './assignment';
import { type Holder, holdersOf, isSameName, serves } from './holders';
import { IDENTITY_KINDS } from './kinds';
import { domainsListed, registered } from './sheets';

const RESIDENT_SIDES: ReadonlySet<MaterialKind> = new Set(['resident-id', 'resident-id-front', 'resident-id-back']);

/** True when a reading can be of this material: the same kind, or a side of the card that the material shows both sides of. */
export const isReadingOf = (material: Pick<Material, 'kind'>, { material: kind }: ExtractedDocument): boolean =>
  kind === material.kind || (material.kind === 'resident-id' && RESIDENT_SIDES.has(kind));

/** Whose a material is, by what was entered there: not by the place of a website, which says nothing. */
const ownerKey = ({ kind, of }: Material, { websites }: Order): string =>
  `${kind} ${JSON.stringify(typeof of === 'object' && 'website' in of ? (websites[of.website] ?? of) : of)}`;

const domainsOfOwner = ({ of }: Material, { websites }: Order): readonly string[] => {
  if (typeof of !== 'object') return [];
  return ('domain' in of ? [of.domain] : (websites[of.website]?.domains ?? [])).map(registered);
};

/** How much a reading speaks for a material's being of whom it is: 0 nothing. One that is said to be nobody's comes after the owner's. */
const fitOf = ({ fields }: ExtractedDocument, material: Material, order: Order, holders: readonly Holder[]): number => {
  if (IDENTITY_KINDS.has(material.kind)) {
    const kinships = holders
      .filter((holder) => serves(material.of, holder, order))
      .map((holder) => kinshipOf(fields, holder))
      .map(({ number, name }) => number + name);
    return Math.max(0, ...kinships.map((kinship) => (kinship > 0 && material.of === undefined ? kinship - 0.5 : kinship)));
  }
  const listed = domainsListed(fields.domain ?? fields.domains ?? '');
  if (domainsOfOwner(material, order).some((domain) => listed.includes(domain))) return 2;
  const { of } = material;
  const manager = typeof of === 'object' && 'website' in of ? order.websites[of.website]?.manager.name : undefined;
  return manager !== undefined && fields.authorised !== undefined && isSameName(manager, fields.authorised) ? 2 : 0;
};

type Home = { readonly material: Material; readonly index: number; readonly key: string; readonly readings: ExtractedDocument[] };

const hasRoom = ({ readings }: Home, { material }: ExtractedDocument): boolean => readings.every((one) => one.material !== material);

/** The material of a reading that says of nobody whose it is: a card's side stays with the side read before it, else an empty one. */
const homeFor = (reading: ExtractedDocument, homes: readonly Home[], before: Home | undefined): Home | undefined => {
  const isSide = RESIDENT_SIDES.has(reading.material);
  const follows = homes.find((home) => isSide && home === before && hasRoom(home, reading));
  return follows ?? homes.find(({ readings }) => readings.length === 0) ?? homes.find((home) => hasRoom(home, reading)) ?? homes.at(-1);
};

const byFit = (reading: ExtractedDocument, a: Home, b: Home): number =>
  Number(b.material.kind === reading.material) - Number(a.material.kind === reading.material) || ascending(a.key, b.key);

/**
 * Which reading made elsewhere belongs to which material without a file: each to the one whose owner it fits best, what fits nobody to one
 * that has none yet. The order of materials and websites decides nothing. By the material's place, counted from 0.
 */
export const readingsElsewhere = ({ order, extracted = [] }: Filing): ReadonlyMap<number, readonly ExtractedDocument[]> => {
  if (extracted.length === 0) return new Map();
  const holders = holdersOf(order);
  const homes = order.materials.flatMap((material, index): readonly Home[] =>
    material.file === undefined ? [{ material, index, key: ownerKey(material, order), readings: [] }] : [],
  );
  const homesOf = (reading: ExtractedDocument): readonly Home[] =>
    homes.filter(({ material }) => isReadingOf(material, reading)).sort((a, b) => byFit(reading, a, b));
  const placed = new Map<ExtractedDocument, Home>();
  const place = (reading: ExtractedDocument, home: Home): void => {
    home.readings.push(reading);
    placed.set(reading, home);
  };
  const fitting = extracted
    .flatMap((reading) => homesOf(reading).map((home) => ({ reading, home, fit: fitOf(reading, home.material, order, holders) })))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  for (const { reading, home } of fitting) if (!placed.has(reading) && hasRoom(home, reading)) place(reading, home);
  for (const [index, reading] of extracted.entries()) {
    if (placed.has(reading)) continue;
    const before = extracted.slice(0, index).findLast(({ material }) => RESIDENT_SIDES.has(material));
    const home = homeFor(reading, homesOf(reading), before && placed.get(before));
    if (home !== undefined) place(reading, home);
  }
  return new Map(homes.map(({ index, readings }) => [index, extracted.filter((one) => readings.includes(one))]));
};
