import { sha256 } from '#functions/sha256';
import { canonicalJson } from '#shared/audit/canonical-json';
import type { Order } from '#shared/filing/filing';

/** Of whom somebody said that they are of national level (国家级单位), as the head of a filing keeps it: another subject entered later is none. */
export const subjectDigest = ({ nature, name, certificate }: Order['subject']): Promise<string> =>
  sha256(canonicalJson({ nature, name, number: certificate.number }));
