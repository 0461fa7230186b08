import { masked } from '#shared/review/masked';
import { FilingView } from './filing-view';
import { type PersonalPlace, personalPlaces } from './personal-places';

/** Names under which sentences stand: they may repeat a personal value in the middle of a text. */
const SENTENCES: ReadonlySet<string> = new Set(['message', 'suggestion', 'about', 'file']);

type Masks = {
  /** Masked values by their place. */
  readonly places: ReadonlyMap<string, string>;
  /** Personal values and what stands for them, longest first. */
  readonly values: readonly (readonly [string, string])[];
};

const withoutValues = (text: string, { values }: Masks): string =>
  values.reduce((rest, [value, stars]) => rest.replaceAll(value, stars), text);

const maskedTree = (tree: unknown, place: string, isSentence: boolean, masks: Masks): unknown => {
  if (typeof tree === 'string') return masks.places.get(place) ?? (isSentence ? withoutValues(tree, masks) : tree);
  if (Array.isArray(tree)) return tree.map((one, index) => maskedTree(one, `${place}.${index}`, isSentence, masks));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([name, one]) => [
      name,
      maskedTree(one, place === '' ? name : `${place}.${name}`, isSentence || SENTENCES.has(name), masks),
    ]),
  );
};

const starred = ({ place, kind, value }: PersonalPlace) => ({ place, value, stars: masked(kind, value) });

const masksOf = (view: FilingView, before: readonly PersonalPlace[]): Masks => {
  const found = personalPlaces(view).map(starred);
  const repeated = [...before.map(starred), ...found]
    .filter(({ value }) => value.length > 1)
    .map(({ value, stars }) => [value, stars] as const);
  const values = [...new Map(repeated)].sort(([a], [b]) => b.length - a.length);
  return { places: new Map(found.map(({ place, stars }) => [place, stars])), values };
};

/**
 * A filing's answer for somebody whose filing it is not: personal values masked, in sentences too, and their places named in `masked`. `before` are values that stood in
 * the filing earlier, which sentences may still repeat.
 */
export const maskedView = (view: FilingView, before: readonly PersonalPlace[] = []): FilingView => {
  const masks = masksOf(view, before);
  return FilingView.parse({ ...Object(maskedTree(view, '', false, masks)), masked: [...masks.places.keys()] });
};

/** What masks a text that somebody wrote about the filing: it may repeat a personal value, one that stood there `before` included. */
export const maskedText = (view: FilingView, before: readonly PersonalPlace[] = []): ((text: string) => string) => {
  const masks = masksOf(view, before);
  return (text) => withoutValues(text, masks);
};

/** The values at masked places of an unmasked answer; null where one of the places holds nothing that is masked. */
export const revealed = (view: FilingView, places: readonly string[]): Readonly<Record<string, string>> | null => {
  const values = new Map(personalPlaces(view).map(({ place, value }) => [place, value]));
  const asked = places.map((place) => [place, values.get(place)] as const);
  return asked.some(([, value]) => value === undefined) ? null : Object.fromEntries(asked.map(([place, value]) => [place, value ?? '']));
};
