import type { Identity, MaterialKind } from '#shared/filing/codes';
import { type Facts, presentMaterials } from './facts';
import type { Holder } from './holders';
import { certificateOf, IDENTITY_KINDS } from './kinds';
import type { MaterialFact } from './papers';

/** How a person's identity document stands. `other`: there is one, but not of the kind asked for. */
export type IdentityStanding =
  | { readonly standing: 'there' }
  | { readonly standing: 'missing' }
  | { readonly standing: 'one-side'; readonly absent: 'resident-id-front' | 'resident-id-back' }
  | { readonly standing: 'other'; readonly kinds: readonly MaterialKind[] };

type Side = 'resident-id-front' | 'resident-id-back';

const BOTH: readonly Side[] = ['resident-id-front', 'resident-id-back'];

const sidesMeant = (kind: MaterialKind | 'unknown'): readonly Side[] => {
  if (kind === 'resident-id') return BOTH;
  return kind === 'resident-id-front' || kind === 'resident-id-back' ? [kind] : [];
};

/** The sides that a material shows: what was read, and for what could not be recognised what it was declared to be. */
const sidesOn = ({ kind, papers }: MaterialFact): readonly Side[] => {
  if (papers.every((paper) => paper.document === null)) return sidesMeant(kind);
  const read = papers.filter(({ usable }) => usable).flatMap((paper) => sidesMeant(paper.kind));
  const doubtful = papers.some((paper) => !paper.usable || sidesMeant(paper.kind).length === 0);
  return doubtful ? [...read, ...sidesMeant(kind)] : read;
};

/** A material whose papers were all read as someone else's does not serve this person. */
const isOthers = (facts: Facts, holder: Holder, { papers }: MaterialFact): boolean => {
  const owned = papers.flatMap((paper) => facts.owners.get(paper) ?? []);
  return owned.length > 0 && owned.length === papers.length && !owned.includes(holder);
};

/** How this person's identity document stands, when one of this kind is asked for. */
export const identityStanding = (facts: Facts, holder: Holder, kind: MaterialKind): IdentityStanding => {
  const offered = presentMaterials(facts, [...IDENTITY_KINDS, 'other'], holder).filter((material) => !isOthers(facts, holder, material));
  const right = offered.filter((material) => certificateOf(material.kind) === kind);
  if (right.length > 0) {
    const sides = right.flatMap(sidesOn);
    const absent = kind === 'resident-id' ? BOTH.find((side) => !sides.includes(side)) : undefined;
    return absent === undefined ? { standing: 'there' } : { standing: 'one-side', absent };
  }
  const meantForSomeone = facts.holders.flatMap(({ identity }) => (identity === null ? [] : [DOCUMENT_OF[identity]]));
  const kinds = offered.map((material) => material.kind).filter((one) => !meantForSomeone.includes(certificateOf(one)));
  return kinds.length > 0 ? { standing: 'other', kinds } : { standing: 'missing' };
};

/** The one identity document that each identity is asked for (R46). */
export const DOCUMENT_OF: Readonly<Record<Identity, MaterialKind | 'unknown'>> = {
  'mainland-resident': 'resident-id',
  'hong-kong-macau-resident': 'home-return-permit',
  'taiwan-resident': 'taiwan-permit',
  foreigner: 'passport',
};
