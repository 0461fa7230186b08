import { describe, expect, it } from 'vitest';
import { rowsOf } from '#shared/documents/layout';
import { residentIdBack } from '#shared/documents/resident-id-back';
import { residentIdFront } from '#shared/documents/resident-id-front';
import { cardBack, cardFront, type Printed, pageOf } from './page-of';

const front = (printed: readonly Printed[]) => residentIdFront.read(rowsOf(pageOf(printed)));
const back = (printed: readonly Printed[]) => residentIdBack.read(rowsOf(pageOf(printed)));
const changed = (list: readonly Printed[], from: string, to: string): readonly Printed[] =>
  list.map((line) => (line.text === from ? { ...line, text: to } : line));
const without = (list: readonly Printed[], text: string): readonly Printed[] => list.filter((line) => line.text !== text);
const values = (fields: Readonly<Record<string, { readonly value: string }>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));

describe('the front of a resident identity card', () => {
  it('gives every field, joins the address, and trusts what the number confirms', () => {
    const { fields, lost, empty } = front(cardFront);
    expect(values(fields)).toEqual({
      name: '林样例',
      sex: 'male',
      ethnicity: '汉',
      birthDate: '1992-02-29',
      address: '广东省深圳市福田区样例路12号3栋405室',
      number: '440305199202299954',
    });
    expect([lost, empty]).toEqual([[], []]);
    expect(Object.entries(fields).map(([name, field]) => [name, field.trusted, field.reason])).toEqual([
      ['name', true, 'lexicon'],
      ['sex', true, 'agrees-with-number'],
      ['ethnicity', true, 'lexicon'],
      ['birthDate', true, 'agrees-with-number'],
      ['address', true, 'lexicon'],
      ['number', true, 'check-digit'],
    ]);
  });

  it('finds the nation where its label follows the sex without a gap', () => {
    const joined = cardFront.flatMap((line) =>
      line.text === '民族汉' ? [] : line.text === '性别男' ? [{ ...line, text: '性别男民族土家' }] : [line],
    );
    expect(front(joined).fields.ethnicity).toMatchObject({ value: '土家', trusted: true });
  });

  it('mends a nation of which one character was misread, for a person to see', () => {
    expect(front(changed(cardFront, '民族汉', '民族士家')).fields.ethnicity).toMatchObject({ value: '土家', trusted: false });
    // Networks that know both forms write the traditional one of a simplified print.
    expect(front(changed(cardFront, '民族汉', '民族漢')).fields.ethnicity).toMatchObject({ value: '汉', trusted: true });
    // 仫佬 or 仡佬.
    expect(front(changed(cardFront, '民族汉', '民族么佬')).fields.ethnicity).toMatchObject({ value: '么佬', trusted: false });
    expect(front(changed(cardFront, '民族汉', '民族又')).fields.ethnicity).toMatchObject({ value: '又', trusted: false });
  });

  it('marks each value with its own box, without the label', () => {
    expect(front(cardFront).fields.name?.box).toEqual([240, 100, 120, 40]);
    expect(front(cardFront).fields.sex?.box).toEqual([180, 190, 40, 40]);
  });

  it('does not trust a number whose check character is wrong, nor what it would confirm', () => {
    const { fields } = front(changed(cardFront, '440305199202299954', '440305199202299958'));
    expect(fields.number).toMatchObject({ value: '440305199202299958', trusted: false, reason: 'check-digit-fails' });
    expect(fields.sex).toMatchObject({ trusted: true, reason: 'plausible' });
  });

  it('says so when birthday and number disagree', () => {
    const { fields } = front(changed(cardFront, '出生1992年2月29日', '出生1991年2月28日'));
    expect(fields.birthDate).toMatchObject({ value: '1991-02-28', trusted: false, reason: 'differs-from-number' });
  });

  it('reads a letter that looks like a digit only where the check character then agrees', () => {
    expect(front(changed(cardFront, '440305199202299954', '44O3O51992O2299954')).fields.number).toMatchObject({
      value: '440305199202299954',
      trusted: true,
    });
  });

  it('calls a field lost when it is not there, never empty', () => {
    const { lost, empty } = front(without(without(cardFront, '林样例'), '440305199202299954'));
    expect(lost).toEqual(['name', 'number']);
    expect(empty).toEqual([]);
  });

  it('does not trust a name below the threshold, or one that begins with no known surname', () => {
    const unsure = cardFront.map((line) => (line.text === '林样例' ? { ...line, confidence: 0.75 } : line));
    expect(front(unsure).fields.name).toMatchObject({ trusted: false, reason: 'below-threshold' });
    expect(front(changed(cardFront, '林样例', '洗样例')).fields.name).toMatchObject({ trusted: false });
  });

  it('does not trust an address with room for a character that was not read', () => {
    const page = pageOf(cardFront);
    const lines = page.lines.map((line) => {
      if (line.text !== '广东省深圳市福田区样例路') return line;
      const characters = line.characters.filter((_, i) => i !== 6);
      return { ...line, characters, text: characters.map((c) => c.char).join('') };
    });
    const { fields } = residentIdFront.read(rowsOf({ lines }));
    expect(fields.address).toMatchObject({ value: '广东省深圳市田区样例路12号3栋405室', trusted: false, reason: 'outside-alphabet' });
  });

  it('leaves out print that stands right of the address', () => {
    const { fields } = front([...cardFront, { text: '样张', x: 1200, y: 425 }, { text: '样张', x: 1200, y: 480 }]);
    expect(fields.address?.value).toBe('广东省深圳市福田区样例路12号3栋405室');
  });
});

describe('the back of a resident identity card', () => {
  it('gives authority and validity', () => {
    const { fields, lost } = back(cardBack);
    expect(values(fields)).toEqual({ authority: '深圳市公安局福田分局', validFrom: '2012-03-04', validUntil: '2032-03-04' });
    expect(Object.values(fields).every((field) => field.trusted)).toBe(true);
    expect(lost).toEqual([]);
  });

  it('reads a card without end', () => {
    expect(back(changed(cardBack, '2012.03.04-2032.03.04', '2012.03.04-长期')).fields.validUntil).toMatchObject({
      value: 'long-term',
      trusted: true,
    });
  });

  it.each([
    ['a term that no card has', '2012.03.04-2031.03.04'],
    ['days that do not match', '2012.03.04-2032.03.05'],
  ])('does not trust %s', (_, text) => {
    const { fields } = back(changed(cardBack, '2012.03.04-2032.03.04', text));
    expect(fields.validUntil).toMatchObject({ trusted: false, reason: 'implausible' });
  });

  it('loses a validity that is no date', () => {
    expect(back(changed(cardBack, '2012.03.04-2032.03.04', '2012.03.04-2032.13.04')).lost).toEqual(['validUntil']);
  });
});
