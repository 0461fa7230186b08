import { z } from 'zod';
import { FilingState } from '#shared/filing/life-cycle';
import type { ApiClient } from './api-client';
import { uploadFiling } from './upload-filing';

const Listed = z.object({ items: z.array(z.object({ id: z.string(), state: FilingState })) });

/**
 * Brings a sample into the system once: one that an earlier start handed in stays as it is, one that was cut off as a draft is withdrawn and brought anew, since an account has
 * one order at a time.
 */
export const bringSample = async (folder: string, api: ApiClient, upload = uploadFiling): ReturnType<typeof uploadFiling> => {
  const { items } = Listed.parse(await api.get('/filings'));
  const handedIn = items.find(({ state }) => state !== 'draft' && state !== 'withdrawn');
  if (handedIn !== undefined) return { id: handedIn.id, state: handedIn.state };
  for (const { id, state } of items) if (state === 'draft') await api.post(`/filings/${id}/withdraw`);
  return upload(folder, api);
};
