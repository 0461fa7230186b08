import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { MaterialOwner } from '#shared/filing/filing';
import { FilingState } from '#shared/filing/life-cycle';
import type { ApiClient } from './api-client';

const Folder = z.object({
  version: z.literal(1),
  access: z.unknown(),
  order: z
    .object({ materials: z.array(z.object({ kind: z.string(), file: z.string().optional(), of: MaterialOwner.optional() })) })
    .loose(),
});
const Made = z.object({ id: z.string() });
const Announced = z.object({ upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });
const Shown = z.object({ state: FilingState, materials: z.array(z.object({ state: z.string() })) });

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.heic': 'image/heic',
  '.pdf': 'application/pdf',
};

/** How long uploads and the check may take before nobody waits any more. */
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 200;

/** A file as an applicant sends it. */
export type SentMaterial = {
  readonly kind: string;
  readonly of?: MaterialOwner | undefined;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Brings one file to a filing: announced, then sent straight to the bucket by the form. */
export const sendMaterial = async (
  api: ApiClient,
  filing: string,
  { kind, of, fileName, contentType, bytes }: SentMaterial,
): Promise<void> => {
  const announced = await api.post(`/filings/${filing}/materials`, {
    ...{ kind, fileName, contentType, size: bytes.length },
    ...(of === undefined ? {} : { of }),
  });
  const { url, fields } = Announced.parse(announced).upload;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([bytes], { type: contentType }), fileName);
  const answer = await fetch(url, { method: 'POST', body: form });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the upload was refused with ${answer.status}`);
};

/** Uploads one file of the disk to a filing. */
export const uploadMaterial = async (
  api: ApiClient,
  filing: string,
  { path, ...announced }: { readonly kind: string; readonly of?: MaterialOwner | undefined; readonly path: string },
): Promise<void> => {
  const contentType = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  await sendMaterial(api, filing, { ...announced, fileName: basename(path), contentType, bytes: await readFile(path) });
};

/** Waits until a filing stands as it should; answers its state. Throws after two minutes. */
export const waitFor = async (api: ApiClient, filing: string, until: (shown: z.infer<typeof Shown>) => boolean): Promise<FilingState> => {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const shown = Shown.parse(await api.get(`/filings/${filing}`));
    if (until(shown)) return shown.state;
    await setTimeout(LOOK_EVERY_MS);
  }
  throw new Error('the filing does not get on');
};

/**
 * Brings a filing folder into the system as an applicant would: created, its materials uploaded, handed in when all are read, followed until it waits for a person.
 */
export const uploadFiling = async (folder: string, api: ApiClient): Promise<{ readonly id: string; readonly state: FilingState }> => {
  const { access, order, version } = Folder.parse(JSON.parse(await readFile(join(folder, 'filing.json'), 'utf8')));
  const { materials, ...rest } = order;
  const { id } = Made.parse(await api.post('/filings', { version, access, order: { ...rest, materials: [] } }));
  for (const { kind, of, file } of materials)
    if (file !== undefined) await uploadMaterial(api, id, { kind, of, path: join(folder, 'materials', file) });
  await waitFor(api, id, (shown) => shown.materials.every(({ state }) => state === 'read' || state === 'refused'));
  await api.post(`/filings/${id}/submit`);
  return { id, state: await waitFor(api, id, ({ state }) => state !== 'checking') };
};
