import { manifestKey, UploadManifest } from '#functions/normalise-image/upload-manifest';
import { materialsThatCount } from '#functions/record-reading/current-verdict';
import type { MaterialRecord } from '#functions/records/material-record';
import type { PictureLink } from '#shared/api/task-view';
import type { ApiPorts } from './api-ports';

const text = new TextDecoder();

const linksTo = async ({ id, uploadKey }: MaterialRecord, { derived, pictures }: ApiPorts): Promise<readonly PictureLink[]> => {
  const manifest = UploadManifest.parse(JSON.parse(text.decode(await derived.get(manifestKey(uploadKey)))));
  return Promise.all(
    manifest.pages.map(async ({ key, page, width, height, original }) => ({
      ...{ material: id, page, width, height, original },
      ...(await pictures.linkTo(key)),
    })),
  );
};

/** Links to the re-encoded pages of a filing's materials that were read; never to what was uploaded. */
export const pictureLinks = async (filing: string, ports: ApiPorts): Promise<readonly PictureLink[]> => {
  const read = materialsThatCount(await ports.store.materials.of(filing)).filter(({ state }) => state === 'read' || state === 'normalised');
  return (await Promise.all(read.map((material) => linksTo(material, ports)))).flat();
};
