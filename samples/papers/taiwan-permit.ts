import { drawTaiwanPermit } from '#samples/facts/travellers';
import { factsOf, lookOf, type Paper } from './paper';
import { CARD } from './resident-card';
import { drawPermitFront, type PermitForm } from './travel-permit';

const FORM: PermitForm = {
  kind: 'taiwan-permit',
  title: '台湾居民来往大陆通行证',
  english: 'Mainland Travel Permit for Taiwan Residents',
  tints: ['green', 'rose', 'blue'],
};

/** The permit of Taiwan residents (台湾居民来往大陆通行证), as the card issued since 2015. */
export const taiwanPermitPapers: readonly Paper[] = [
  {
    name: 'taiwan-permit',
    share: 2,
    invent: (seed, { typeface = 'noto' }) => {
      const permit = drawTaiwanPermit(factsOf(seed));
      return { size: CARD, draw: (scale) => drawPermitFront(permit, FORM, lookOf(seed), { scale, typeface }), tags: [] };
    },
  },
];
