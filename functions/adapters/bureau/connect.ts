import type { BureauClient } from '#functions/bureau-ports';
import { type BureauAccount, bureauClient } from './client';
import { defaultExchangeLimits, type ExchangeLimits } from './exchange';
import { type BureauAddress, soapCaller } from './soap-call';

/** A client of a bureau over HTTP. */
export const connectBureau = (
  address: BureauAddress,
  account: BureauAccount,
  limits: ExchangeLimits = defaultExchangeLimits,
): BureauClient => bureauClient(account, soapCaller({ address, limits }));
