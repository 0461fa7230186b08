import { z } from 'zod';
import type { BureauClient } from '#functions/bureau-ports';
import { requireEnv } from '#functions/env';
import type { Registry } from '#functions/registry-ports';
import type { Store } from '#functions/store-ports';
import { ProvinceCode } from '#shared/filing/codes';
import { connectBureau } from './connect';
import { bureauRegistry } from './registry';

/** How to reach a bureau, and the account there. `cipher` null: uploads are not encrypted. */
export const BureauConnection = z.strictObject({
  baseUrl: z.url(),
  wsdlFolder: z.string().optional(),
  ispId: z.string().regex(/^\d{1,18}$/),
  userName: z.string().min(1),
  password: z.string().min(1),
  cipher: z.strictObject({ key: z.string().length(16), iv: z.string().length(16) }).nullable(),
  /** Provinces in which the provider's servers stand. */
  serverLocations: z.array(ProvinceCode).min(1),
});
export type BureauConnection = z.infer<typeof BureauConnection>;

/** The connection as `BUREAU_CONNECTION` says, in JSON. */
export const environmentConnection = (): BureauConnection => BureauConnection.parse(JSON.parse(requireEnv('BUREAU_CONNECTION')));

/** The bureau that the environment names. */
export const environmentBureau = ({ baseUrl, wsdlFolder, ispId, userName, password, cipher } = environmentConnection()): BureauClient =>
  connectBureau({ baseUrl, ...(wsdlFolder === undefined ? {} : { wsdlFolder }) }, { ispId, userName, password, cipher });

/** The registry's answers from the bureau, filled in from our own books. */
export const environmentRegistry = ({ filings, subjects }: Pick<Store, 'filings' | 'subjects'>): Registry => {
  const client = environmentBureau();
  return bureauRegistry(client, {
    isHere: async (filingNumber) => (await filings.byNumber(filingNumber)) !== null,
    websitesOf: async (filingNumber) => {
      const filing = await filings.byNumber(filingNumber);
      const head = filing === null ? null : await filings.get(filing);
      if (head === null) return 0;
      const all = await subjects.ofAccount(head.account);
      const mine = all.find(({ subject }) => subject.filingNumber === filingNumber);
      return mine?.websites.filter(({ cancelledOn }) => cancelledOn === undefined).length ?? 0;
    },
  });
};
