import { manifestKey, UploadManifest } from '#functions/normalise-image/upload-manifest';
import type { ObjectStore } from '#functions/ports';
import { UploadReadings } from '#functions/record-reading/upload-readings';
import type { MaterialRecord } from '#functions/records/material-record';
import type { DocumentReading } from '#shared/documents/reading';
import type { MaterialKind } from '#shared/filing/codes';
import { storedJson } from './stored-json';

/** A page of an upload with the documents that are wanted of it. */
export type WantedPage = { readonly page: UploadManifest['pages'][number]; readonly readings: readonly DocumentReading[] };

/** Materials that go to the bureau as one picture: the two sides of a card, or one material alone. `print` tells its contents apart. */
export type PictureGroup = { readonly material: MaterialRecord; readonly pages: readonly WantedPage[]; readonly print: string };

/** The portrait side stands first. */
const SIDES: readonly MaterialKind[] = ['resident-id-front', 'resident-id-back'];

/** More pages than any document that the bureau takes has sides. */
const MOST_PAGES = 4;

const isOfMaterial = ({ kind }: DocumentReading, { kind: wanted }: MaterialRecord): boolean =>
  kind === wanted || (wanted === 'resident-id' && SIDES.some((side) => side === kind));

const pagesOf = async (material: MaterialRecord, derived: ObjectStore): Promise<readonly WantedPage[]> => {
  const { readingsKey, uploadKey } = material;
  const manifest = await storedJson(manifestKey(uploadKey), UploadManifest, derived);
  const read = readingsKey === undefined ? null : await storedJson(readingsKey, UploadReadings, derived);
  const all = read?.readings ?? [];
  const pages = (manifest?.pages ?? []).map((page) => ({ page, readings: all.filter((one) => (one.page ?? 0) === page.page) }));
  const matching = pages
    .map(({ page, readings }) => ({ page, readings: readings.filter((one) => isOfMaterial(one, material)) }))
    .filter(({ readings }) => readings.length > 0);
  return (matching.length > 0 ? matching : pages.slice(0, 1)).slice(0, MOST_PAGES);
};

const groupKey = ({ id, kind, of }: MaterialRecord): string =>
  SIDES.includes(kind) ? `sides ${of === undefined ? 'subject' : JSON.stringify(of)}` : id;

/** Of two pictures of one side the later one counts. */
const sidesOnce = (members: readonly MaterialRecord[]): readonly MaterialRecord[] =>
  members.length === 1 ? members : SIDES.flatMap((side) => members.findLast(({ kind }) => kind === side) ?? []);

/** The pictures of materials, in their order; a material that could not be opened or was not read has none. */
export const pictureGroups = async (materials: readonly MaterialRecord[], derived: ObjectStore): Promise<readonly PictureGroup[]> => {
  const groups = new Map<string, MaterialRecord[]>();
  for (const one of materials.filter(({ state }) => state === 'read'))
    groups.set(groupKey(one), [...(groups.get(groupKey(one)) ?? []), one]);
  const all = await Promise.all(
    [...groups.values()].map(async (members) => {
      const used = sidesOnce(members);
      const pages = (await Promise.all(used.map((one) => pagesOf(one, derived)))).flat();
      return used.slice(0, 1).map((material) => ({ material, pages, print: used.map((one) => one.readingsHash ?? one.id).join(' ') }));
    }),
  );
  return all.flat().filter(({ pages }) => pages.length > 0);
};
