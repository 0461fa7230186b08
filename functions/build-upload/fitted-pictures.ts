import { z } from 'zod';
import { fitPicture } from '#functions/fit-picture/fit-picture';
import type { Side } from '#functions/fit-picture/join-sides';
import type { NormalisedPicture } from '#functions/ports';
import { sha256 } from '#functions/sha256';
import type { PictureGroup, WantedPage } from './picture-groups';
import { storedJson, storeJson } from './stored-json';
import type { UploadPorts } from './upload-ports';

/** A picture of the bureau's size as it is kept; `fit`: whether it reads the same as the one that was reviewed. */
const Kept = z.union([
  z.strictObject({ version: z.literal(1), fit: z.enum(['read-the-same', 'nothing-to-read', 'illegible']), base64: z.string() }),
  z.strictObject({ version: z.literal(1), fit: z.literal('too-large') }),
]);

/** A picture for the bureau in base64, or why there is none that may go without a person. */
export type FittedGroup =
  | { readonly ok: true; readonly base64: string }
  | { readonly ok: false; readonly problem: 'picture-illegible' | 'picture-too-large' };

type PicturePorts = Pick<UploadPorts, 'derived' | 'reader'>;

const pictureOf = async ({ page: { key, ...page } }: WantedPage, { derived }: PicturePorts): Promise<NormalisedPicture> => ({
  ...page,
  bytes: await derived.get(key),
});

const sideOf = async (page: WantedPage, ports: PicturePorts): Promise<Side> => ({
  picture: await pictureOf(page, ports),
  rotation: page.readings[0]?.rotation ?? 0,
});

const fitted = async ({ pages }: PictureGroup, limit: number, ports: PicturePorts): Promise<z.infer<typeof Kept>> => {
  const [first, ...others] = await Promise.all(pages.map((page) => sideOf(page, ports)));
  if (first === undefined) return { version: 1, fit: 'too-large' };
  const readings = pages.flatMap((page) => page.readings);
  const answer = await fitPicture({ sides: [first, ...others], readings, limit }, await ports.reader());
  if (answer.ok) return { version: 1, fit: answer.legible, base64: answer.picture.base64 };
  return answer.problem === 'too-large'
    ? { version: 1, fit: 'too-large' }
    : { version: 1, fit: 'illegible', base64: answer.picture.base64 };
};

/**
 * A group's picture within a limit of base64 characters. It is made and read again once, and kept below the filing's id: equal contents give equal bytes, and
 * no picture is read twice for them. `asIs`: a person has looked and sends it as it is.
 */
export const fittedGroup = async (group: PictureGroup, limit: number, asIs: boolean, ports: PicturePorts): Promise<FittedGroup> => {
  const { filing } = group.material;
  const key = `${filing}/bureau/pictures/${await sha256(JSON.stringify([group.print, group.pages.map(({ page }) => page.key), limit]))}.json`;
  const before = await storedJson(key, Kept, ports.derived);
  const kept = before ?? (await fitted(group, limit, ports));
  if (before === null) await storeJson(key, kept, ports.derived);
  if (kept.fit === 'too-large') return { ok: false, problem: 'picture-too-large' };
  return kept.fit === 'illegible' && !asIs ? { ok: false, problem: 'picture-illegible' } : { ok: true, base64: kept.base64 };
};
