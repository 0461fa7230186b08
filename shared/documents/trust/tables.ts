import { fittedTrust as v4Mobile } from './pp-ocrv4-mobile.generated';
import { fittedTrust as v6Small } from './pp-ocrv6-small.generated';
import { fittedTrust as v6SmallInt8 } from './pp-ocrv6-small-int8.generated';

/** From which confidence on the values of a kind's fields may pass (`kind.field`), by the set of networks that they were fitted on. */
export type TrustTable = { readonly thresholds: Readonly<Record<string, { readonly threshold: number }>> };

/** The fitted thresholds of each set of networks, by the name that stands in its pages. A set that was never fitted has none. */
export const trustTables: Readonly<Record<string, TrustTable>> = {
  'pp-ocrv4-mobile': v4Mobile,
  'pp-ocrv6-small': v6Small,
  'pp-ocrv6-small-int8': v6SmallInt8,
};
