import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFiling } from '#local/filing-folder';
import { type Screening, screenFolder } from '#local/screening';
import { screeningTools } from '#local/screening-tools';
import { Filing } from '#shared/filing/filing';
import { screen } from '#shared/verdict/screen';

const EXAMPLES = ['person-passes', 'enterprise-passes'];
const read = new Map<string, Screening>();

beforeAll(async () => {
  const tools = screeningTools();
  for (const name of EXAMPLES) {
    const loaded = await loadFiling(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)));
    if (!('folder' in loaded)) throw new Error(`${name} cannot be loaded`);
    read.set(name, await screenFolder(loaded.folder, tools));
  }
});

type Place = readonly (string | number)[];

/** Every place in the order that holds text of a person, a unit or a certificate. */
const placesIn = (value: unknown, at: Place = []): readonly Place[] => {
  if (typeof value === 'string') return /^(name|number|address|validUntil|legalRepresentative)$/.test(String(at.at(-1))) ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]));
};

const valueAt = (value: unknown, [key, ...rest]: Place): unknown =>
  key === undefined ? value : valueAt(typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined, rest);

const withValue = (filing: Filing, place: Place, text: string): unknown => {
  const copy: unknown = structuredClone(filing);
  const holder = valueAt(copy, place.slice(0, -1));
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, String(place.at(-1)), text);
  return copy;
};

/** The text with one character changed, or another end of validity. */
const altered = (text: string): string => {
  if (text === 'long-term') return '2030-01-01';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${Number(text.slice(0, 4)) + 1}${text.slice(4)}`;
  const middle = text.length >> 1;
  const char = text.charAt(middle);
  const other = /\d/.test(char) ? String((Number(char) + 1) % 10) : /[A-Za-z]/.test(char) ? 'K' : '孑';
  return text.slice(0, middle) + other + text.slice(middle + 1);
};

const isWebsiteName = (place: Place): boolean => place.at(-1) === 'name' && place.length === 4;

describe.each(EXAMPLES)('the filing %s, with one character typed otherwise than printed', (name) => {
  const verdictOn = (filing: unknown) => {
    const screening = read.get(name);
    if (!screening) throw new Error('not read');
    const documents = screening.files.flatMap(({ material, readings }) => readings.map((reading) => ({ material, reading })));
    return screen({ name, filing: Filing.parse(filing), documents, timing: { totalMs: 0, perDocumentMs: documents.map(() => 0) } });
  };

  it('passes as it is, and never when any name, number, address or end of validity differs', () => {
    const filing = read.get(name)?.filing;
    if (!filing) throw new Error('not read');
    expect(verdictOn(filing).outcome).toBe('pass');
    const places = placesIn(filing.order, ['order']).filter((place) => !isWebsiteName(place));
    expect(places.length).toBeGreaterThanOrEqual(6);
    const passing = places.filter(
      (place) => verdictOn(withValue(filing, place, altered(String(valueAt(filing, place))))).outcome === 'pass',
    );
    expect(passing.map((place) => place.join('.'))).toEqual([]);
  });

  it('never passes when a value that was typed was lost on its paper', () => {
    const screening = read.get(name);
    if (!screening) throw new Error('not read');
    const documents = screening.files.flatMap(({ material, readings }) => readings.map((reading) => ({ material, reading })));
    const typed = ['name', 'number', 'creditCode', 'address', 'legalRepresentative', 'validUntil'];
    const passing = documents.flatMap(({ reading }, index) =>
      Object.keys(reading.fields)
        .filter((field) => typed.includes(field))
        .filter((field) => {
          const { [field]: _, ...fields } = reading.fields;
          const changed = documents.map((one, i) =>
            i === index ? { ...one, reading: { ...reading, fields, lost: [...reading.lost, field] } } : one,
          );
          const verdict = screen({ name, filing: screening.filing, documents: changed, timing: { totalMs: 0, perDocumentMs: [] } });
          return verdict.outcome === 'pass';
        })
        .map((field) => `${reading.kind}.${field}`),
    );
    expect(passing).toEqual([]);
  });
});
