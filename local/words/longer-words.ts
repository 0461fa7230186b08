import { wordsOf, wordText } from '#shared/rules/facts/word-finder';
import { NATIONAL } from '#shared/rules/pack-2018-09/national.words';
import { placesIn } from '#shared/rules/pack-2018-09/place-names.words';

/** A word list with how often each word of two characters stands in print; the numbers are only ever compared with one another. */
export type WordList = { readonly words: readonly string[]; readonly frequencyOf: (word: string) => number };

/** What is a word of state, party or army keeps a national word's meaning: it is not “only part of a longer word”. */
const OF_STATE = /(?:共和国|党|军|会|院|政府|机关|警察|武装|团体)$/u;

const holdsNational = (word: string): boolean =>
  NATIONAL.some((national) => word.includes(national) && word !== national) && !OF_STATE.test(word) && !word.includes('共和国');

const holdsPlace = (word: string): boolean => {
  const places = placesIn(word);
  return places.length > 0 && !places.some((place) => place.word === word) && !NATIONAL.some((national) => word.includes(national));
};

/** The dictionary words of three characters or more in which a national word or a place name is only a part. */
export const longerWords = ({ words }: WordList): readonly string[] =>
  words.filter((word) => wordText(word).length > 2 && (holdsNational(word) || holdsPlace(word)));

/** So common that a reader sees this word first, and so much more common than the place name. */
const COMMON = 5e-9;
const TIMES = 10;
/** What a place name that the list does not know counts for. */
const RAREST = 1e-11;

/** Three characters in which a common word of two crosses the edge of a place name of two: 新城市 is 新 and 城市, hardly 新城. */
export const crossings = ({ words, frequencyOf }: WordList, places: readonly string[]): readonly string[] => {
  const common = words.filter((word) => word.length === 2 && frequencyOf(word) >= COMMON && wordsOf(placesIn(word)).length === 0);
  const crossingsOf = (place: string): readonly string[] => {
    const isStronger = (word: string) => frequencyOf(word) >= TIMES * Math.max(frequencyOf(place), RAREST);
    return common
      .filter(isStronger)
      .flatMap((word) => [
        ...(word[0] === place[1] ? [place + word.slice(1)] : []),
        ...(word[1] === place[0] ? [word.slice(0, 1) + place] : []),
      ]);
  };
  const whole = new Set(places);
  const found = places.filter((place) => place.length === 2).flatMap(crossingsOf);
  return [...new Set(found.filter((phrase) => !whole.has(phrase)))].sort();
};

const lines = (words: readonly string[]): readonly string[] => {
  const made: string[] = [];
  for (const word of words) {
    const last = made.at(-1);
    if (last === undefined || last.length + word.length >= 60) made.push(word);
    else made[made.length - 1] = `${last} ${word}`;
  }
  return made;
};

/** The text of shared/rules/pack-2018-09/longer-generated.words.ts. */
export const longerText = (list: WordList, places: readonly string[], version: string): string =>
  [
    `// Written by \`npx tsx local/words.ts\` from the word lists of @pinyin-pro/data ${version} (ISC).`,
    '',
    '/** Words of a dictionary of modern Chinese in which a national word or a place name is only a part. Names of state, party and army are left out. */',
    'export const DICTIONARY_WORDS = `',
    ...lines(longerWords(list)),
    '`;',
    '',
    '/** Three characters in which a much more common word crosses the edge of a place name: 高要求 is 高 and 要求, hardly 高要. */',
    'export const CROSSINGS = `',
    ...lines(crossings(list, places)),
    '`;',
    '',
  ].join('\n');
