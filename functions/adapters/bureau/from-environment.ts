import type { BureauClient } from '#functions/bureau-ports';
import type { Registry } from '#functions/registry-ports';
import type { Store } from '#functions/store-ports';
import { connectBureau } from './connect';
import { environmentConnection } from './connection';
import { bureauRegistry } from './registry';

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
