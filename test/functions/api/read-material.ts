import { manifestKey } from '#functions/normalise-image/upload-manifest';
import { refreshVerdict } from '#functions/record-reading/refresh-verdict';
import { readingsKey } from '#functions/record-reading/upload-readings';
import { BACK, exampleDocument, FRONT } from '#shared/rules/example-document';
import { APPLICANT, answer } from './steps';
import type { TestApi, Who } from './test-api';

export { BACK, FRONT };

const bytes = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

/** Announces a material and does what uploading and reading it would: its pages, its readings, its state; the verdict is brought up to date. */
export const readMaterial = async (
  test: TestApi,
  filing: string,
  document: Parameters<typeof exampleDocument>[1] = FRONT,
  as: Who = APPLICANT,
): Promise<string> => {
  const body = { kind: document.kind, of: 'subject', fileName: `${document.kind}.jpg`, contentType: 'image/jpeg', size: 1000 };
  const { id } = await answer(test, 'announceMaterial', { as, params: { id: filing }, body });
  const material = await test.store.materials.get(filing, id);
  if (material === null) throw new Error('not announced');
  const page = { key: `${material.uploadKey}/page-0.jpg`, page: 0, width: 1000, height: 630, original: { width: 1000, height: 630 } };
  await test.derived.put(manifestKey(material.uploadKey), bytes({ version: 1, pages: [page] }), 'application/json');
  const key = readingsKey(material.uploadKey);
  await test.derived.put(key, bytes({ version: 1, readings: [exampleDocument(0, document).reading] }), 'application/json');
  const act = { at: test.ports.clock.now(), by: { role: 'system', id: 'record-reading' } } as const;
  await test.store.materials.change(filing, id, (now) => ({ ...now, state: 'read', readingsKey: key, reader: 'example@1' }), act);
  await refreshVerdict(filing, test.ports);
  return id;
};
