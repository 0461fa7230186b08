import type { CountedDay } from '#functions/records/day-count';
import { type DayStatistics, MOST_DAYS } from '#shared/api/operator-statistics';
import type { IsoDay } from '#shared/filing/day';
import { daysAfter } from '#shared/filing/day-count';
import { catalogue } from '#shared/messages/catalogue';
import { reasonText } from '#shared/review/return-reasons';
import { Queue } from '#shared/review/task';
import type { Sentence } from '#shared/verdict/verdict';
import { type Handler, refuse } from './call';

const WORDS: Readonly<Record<string, { readonly message: Sentence }>> = catalogue;

/** What a code means where that can be said without the filing: a person's reason, or a rule's finding with its blanks left open. */
const wordsOf = (code: string): Sentence | null => {
  const known = Object.hasOwn(WORDS, code) ? WORDS[code]?.message : reasonText(code);
  if (known === undefined || known === null) return null;
  const open = (text: string): string => text.replace(/\{\w+\}/g, '…');
  return { zh: open(known.zh), en: open(known.en) };
};

/** One day's counters as they are answered. */
export const dayStatistics = (day: IsoDay, counted: readonly CountedDay[]): DayStatistics => {
  const count = (...name: readonly string[]): number => counted.find((one) => one.name.join('#') === name.join('#'))?.count ?? 0;
  const namesBelow = (first: string): readonly (readonly string[])[] =>
    counted.filter(({ name }) => name[0] === first).map(({ name }) => name.slice(1));
  const firsts = (names: readonly (readonly string[])[], parts: number): readonly string[] =>
    [...new Set(names.map((name) => name.slice(0, parts).join('#')))].sort();
  return {
    day,
    checked: {
      clean: count('checked', 'clean'),
      waived: count('checked', 'waived'),
      doubtful: count('checked', 'doubtful'),
      returned: count('checked', 'returned'),
    },
    decided: Queue.options.map((queue) => ({
      queue,
      approved: count('decided', queue, 'approve'),
      returned: count('decided', queue, 'return'),
    })),
    waited: namesBelow('waited').flatMap(([name = '', span = '']) => {
      const queue = Queue.safeParse(name).data;
      return queue === undefined ? [] : [{ queue, span, count: count('waited', queue, span) }];
    }),
    returned: firsts(namesBelow('returned'), 1).map((code) => ({ code, count: count('returned', code), says: wordsOf(code) })),
    provinces: firsts([...namesBelow('checked-in'), ...namesBelow('returned-in')], 1).map((province) => ({
      ...{ province, checked: count('checked-in', province), returned: count('returned-in', province) },
    })),
    readings: firsts(namesBelow('read'), 2).map((name) => {
      const [kind = '', field = ''] = name.split('#');
      return { kind, field, right: count('read', kind, field, 'right'), wrong: count('read', kind, field, 'wrong') };
    }),
  };
};

/** What was counted on each of some days: one query a day, however many filings there were. */
export const readStatistics: Handler<'readStatistics'> = async ({ query: { from, until } }, { store }) => {
  const days: IsoDay[] = [];
  for (let day = from; day <= until && days.length <= MOST_DAYS; day = daysAfter(day, 1)) days.push(day);
  if (days.length === 0 || days.length > MOST_DAYS) return refuse('invalid-query');
  const items = await Promise.all(days.map(async (day) => dayStatistics(day, await store.statistics.of(day))));
  return { body: { items, cursor: null } };
};
