import type { MaterialRecord } from '#functions/records/material-record';

/** True where a file arrived under a key, read or not. */
export type UploadProbe = { readonly arrived: (uploadKey: string) => Promise<boolean> };

/** Ids of materials whose file has arrived and is neither read nor refused yet. One that was announced and never uploaded is not waited for. */
export const unreadOf = async (materials: readonly MaterialRecord[], { arrived }: UploadProbe): Promise<readonly string[]> => {
  const open = materials.filter(({ state }) => state === 'announced' || state === 'uploaded' || state === 'normalised');
  const there = await Promise.all(open.map(async (one) => one.state !== 'announced' || (await arrived(one.uploadKey))));
  return open.filter((_, index) => there[index]).map(({ id }) => id);
};
