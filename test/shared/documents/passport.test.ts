import { describe, expect, it } from 'vitest';
import { classify } from '#shared/documents/classify';
import { rowsOf } from '#shared/documents/layout';
import { passport } from '#shared/documents/passport';
import { type Printed, pageOf } from './page-of';

const FIRST = `P<GBRSAMPLE<<ALEX${'<'.repeat(27)}`;
const SECOND = '9900000011GBR8803148M3001019<<<<<<<<<<<<<<<8';
const SMALL = { em: 24 } as const;

const PAGE: readonly Printed[] = [
  { text: 'PASSPORT', x: 100, y: 60 },
  { text: 'Type', x: 500, y: 60, ...SMALL },
  { text: 'Code', x: 700, y: 60, ...SMALL },
  { text: 'PassportNo.', x: 1000, y: 60, ...SMALL },
  { text: 'P', x: 500, y: 100 },
  { text: 'GBR', x: 700, y: 100 },
  { text: '990000001', x: 1000, y: 100 },
  { text: 'Surname', x: 500, y: 160, ...SMALL },
  { text: 'SAMPLE', x: 500, y: 200 },
  { text: 'Givennames', x: 500, y: 260, ...SMALL },
  { text: 'ALEX', x: 500, y: 300 },
  { text: 'Nationality', x: 500, y: 360, ...SMALL },
  { text: 'BRITISHCITIZEN', x: 500, y: 400 },
  { text: 'Dateofbirth', x: 500, y: 460, ...SMALL },
  { text: 'Sex', x: 900, y: 460, ...SMALL },
  { text: '14MAR1988', x: 500, y: 500 },
  { text: 'M', x: 900, y: 500 },
  { text: 'Dateofissue', x: 500, y: 560, ...SMALL },
  { text: 'Dateofexpiry', x: 900, y: 560, ...SMALL },
  { text: '01JAN2020', x: 500, y: 600 },
  { text: '01JAN2030', x: 900, y: 600 },
  { text: FIRST, x: 100, y: 760 },
  { text: SECOND, x: 100, y: 840 },
];

const changed = (...pairs: readonly (readonly [string, string])[]): readonly Printed[] =>
  PAGE.map((line) => ({ ...line, text: pairs.find(([from]) => from === line.text)?.[1] ?? line.text }));
const read = (printed: readonly Printed[]) => passport.read(rowsOf(pageOf(printed)));

describe('a passport', () => {
  it('gives every field, each confirmed by the zone and the page together', () => {
    const { fields, lost } = read(PAGE);
    expect(lost).toEqual([]);
    expect(
      Object.fromEntries(Object.entries(fields).map(([name, { value, reason, trusted }]) => [name, [value, reason, trusted]])),
    ).toEqual({
      number: ['990000001', 'check-digit', true],
      surname: ['SAMPLE', 'agrees-with-zone', true],
      givenNames: ['ALEX', 'agrees-with-zone', true],
      nationality: ['GBR', 'agrees-with-zone', true],
      sex: ['male', 'agrees-with-zone', true],
      birthDate: ['1988-03-14', 'check-digit', true],
      validUntil: ['2030-01-01', 'check-digit', true],
      mrz: [`${FIRST}\n${SECOND}`, 'check-digit', true],
    });
  });

  it('is known by its zone and its words', () => {
    expect(classify(rowsOf(pageOf(PAGE))).map(({ kind }) => kind.kind)).toEqual(['passport']);
  });

  it('does not believe a check digit that holds where the page says otherwise', () => {
    // 990000101 has the check digit 1, too.
    const { fields } = read(changed(['990000001', '990000008']));
    expect(fields.number).toMatchObject({ value: '990000001', trusted: false });
  });

  it('takes the page’s number where the zone’s does not agree with itself, and does not trust it', () => {
    const { fields } = read(changed([SECOND, `9900003011${SECOND.slice(10)}`]));
    expect(fields.number).toMatchObject({ value: '990000001', trusted: false });
    expect(fields.mrz).toMatchObject({ value: `${FIRST}\n${SECOND}`, trusted: false });
  });

  it('mends an issuing state that no check digit covers by what the page and the second line say, and does not trust it', () => {
    const { fields } = read(changed([FIRST, FIRST.replace('GBR', 'OBR')]));
    expect(fields.mrz).toMatchObject({ value: `${FIRST}\n${SECOND}`, trusted: false });
  });

  it('reckons a last digit that was lost among the fillers, and does not trust the zone', () => {
    const { fields } = read(changed([SECOND, `${SECOND.slice(0, -1)}<`]));
    expect(fields.mrz).toMatchObject({ value: `${FIRST}\n${SECOND}`, trusted: false });
  });

  it('does not trust a zone whose issuing state nothing else says', () => {
    const { fields } = read(changed([FIRST, FIRST.replace('GBR', 'CHE')]));
    expect(fields.mrz).toMatchObject({ value: `${FIRST.replace('GBR', 'CHE')}\n${SECOND}`, trusted: false });
  });

  it('does not trust a day that the page prints differently', () => {
    expect(read(changed(['14MAR1988', '15MAR1988'])).fields.birthDate).toMatchObject({ value: '1988-03-14', trusted: false });
  });

  it('completes a run of fillers that was read too short, and takes the century from the page', () => {
    const { fields } = read(changed([SECOND, '9900000011GBR8803148M3001019<<<<<8'], [FIRST, 'P<GBRSAMPLE<<ALEX<<<<']));
    expect(fields.mrz?.value).toBe(`${FIRST}\n${SECOND}`);
    expect(fields.birthDate).toMatchObject({ value: '1988-03-14', trusted: true });
  });

  it('keeps what the page says where the zone is not to be read, without trust', () => {
    const { fields, lost } = read(PAGE.filter(({ text }) => text !== FIRST && text !== SECOND));
    expect(lost).toEqual(['mrz']);
    expect(fields.surname).toMatchObject({ value: 'SAMPLE', trusted: false });
    expect(fields.validUntil).toMatchObject({ value: '2030-01-01', trusted: false });
  });

  it('trusts nothing where two zones stand on one picture', () => {
    const { fields } = read([...PAGE, { text: SECOND, x: 100, y: 920 }]);
    expect(Object.values(fields).every(({ trusted, reason }) => !trusted && reason === 'two-documents')).toBe(true);
  });
});
