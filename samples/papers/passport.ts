import { drawChinesePassport, drawForeignPassport } from '#samples/facts/passports';
import { chance } from '#samples/random';
import { factsOf, lookOf, type Paper } from './paper';
import { drawChinesePassportPage } from './passport-chinese';
import { drawForeignPassportPage } from './passport-foreign';
import { PASSPORT_PAGE } from './passport-parts';

/** Passports (护照): mostly foreigners', one in three a Chinese one. */
export const passportPapers: readonly Paper[] = [
  {
    name: 'passport',
    share: 2,
    invent: (seed, { typeface = 'noto' }) => {
      const facts = factsOf(seed);
      const [passport, draw] = chance(facts, 0.35)
        ? ([drawChinesePassport(facts), drawChinesePassportPage] as const)
        : ([drawForeignPassport(facts), drawForeignPassportPage] as const);
      return { size: PASSPORT_PAGE, draw: (scale) => draw(passport, lookOf(seed), { scale, typeface }), tags: [] };
    },
  },
];
