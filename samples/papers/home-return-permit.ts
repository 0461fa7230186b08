import { drawHomeReturn } from '#samples/facts/travellers';
import { chance } from '#samples/random';
import { factsOf, lookOf, type Paper } from './paper';
import { CARD } from './resident-card';
import { drawPermitFront, type PermitForm } from './travel-permit';

const FORM: PermitForm = {
  kind: 'home-return-permit',
  title: '港澳居民来往内地通行证',
  english: 'Mainland Travel Permit for Hong Kong and Macao Residents',
  tints: ['blue', 'green', 'grey'],
};

/** The permit of Hong Kong and Macau residents (港澳居民来往内地通行证), the card of today and that of 1999 with two digits more. */
export const homeReturnPapers: readonly Paper[] = [
  {
    name: 'home-return-permit',
    share: 2,
    invent: (seed, { typeface = 'noto' }) => {
      const facts = factsOf(seed);
      const permit = drawHomeReturn(facts, chance(facts, 0.2));
      return { size: CARD, draw: (scale) => drawPermitFront(permit, FORM, lookOf(seed), { scale, typeface }), tags: [] };
    },
  },
];
