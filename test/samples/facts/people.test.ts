import { describe, expect, it } from 'vitest';
import { drawPerson, residentCheck, validUntilFor } from '#samples/facts/people';
import { GIVEN, GIVEN_OUTSIDE_GB2312, RARE_GIVEN, RARE_SURNAMES, SURNAMES } from '#samples/facts/words';
import { randomFrom } from '#samples/random';
import { isIsoDay } from '#shared/filing/day';
import { checkResidentId } from '#shared/identifiers/resident-id';

// GB 2312's characters are the rows B0 to F7 of GBK, bytes A1 to FE.
const gb2312 = new Set(
  Array.from(
    { length: 0xf7 - 0xb0 + 1 },
    (_, row) => new Uint8Array(Array.from({ length: 94 }, (__, cell) => [0xb0 + row, 0xa1 + cell]).flat()),
  ).flatMap((bytes) => [...new TextDecoder('gbk').decode(bytes)]),
);

const people = Array.from({ length: 200 }, (_, seed) => drawPerson(randomFrom(seed)));

describe('the check character of a resident number', () => {
  it.each([['110105198803149917'], ['44030519920229992X'], ['320106197512319972']])('is that of %s', (number) => {
    expect(residentCheck(number.slice(0, 17))).toBe(number.slice(17));
  });
});

describe('an invented person', () => {
  it('has a number with the right check character, birth date and sex', () => {
    for (const { number, birthDate, sex, place } of people) {
      expect(number).toMatch(/^\d{17}[\dX]$/);
      expect(residentCheck(number.slice(0, 17))).toBe(number.slice(17));
      expect(number.slice(0, 6)).toBe(place.code);
      expect(number.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
      expect(Number(number[16]) % 2 === 1 ? 'male' : 'female').toBe(sex);
    }
  });

  it('has a number that the system itself finds nothing wrong with', () => {
    expect(people.flatMap(({ number }) => checkResidentId(number).problems)).toEqual([]);
  });

  it('lives and has the card issued in the place of the number, on real days', () => {
    for (const { birthDate, validFrom, validUntil, address, authority, place } of people) {
      expect([birthDate, validFrom].every(isIsoDay)).toBe(true);
      expect(validUntil === 'long-term' || (isIsoDay(validUntil) && validUntil > validFrom)).toBe(true);
      expect(address).toContain(place.district);
      expect(authority).toMatch(/公安局/);
    }
  });

  it('sometimes has a number that ends in X', () => {
    expect(people.some(({ number }) => number.endsWith('X'))).toBe(true);
  });

  it('is the same for the same seed', () => {
    expect(drawPerson(randomFrom(7))).toEqual(drawPerson(randomFrom(7)));
    expect(drawPerson(randomFrom(8))).not.toEqual(drawPerson(randomFrom(7)));
  });
});

describe('the term of a card', () => {
  it.each([
    ['2005-06-01', '2018-05-31', '2023-05-31'],
    ['1999-06-01', '2015-06-01', '2025-06-01'],
    ['1985-06-11', '2008-06-11', '2018-06-11'],
    ['1985-06-11', '2011-06-10', '2021-06-10'],
    ['1985-06-11', '2011-06-11', '2031-06-11'],
    ['1970-01-01', '2016-01-01', 'long-term'],
  ])('of one born on %s and issued on %s ends %s', (born, from, until) => {
    expect(validUntilFor(born, from)).toBe(until);
  });
});

describe('the name lexicon', () => {
  it('keeps its usual and rare characters within GB 2312', () => {
    const outside = [...GIVEN, ...RARE_GIVEN, ...SURNAMES.join(''), ...RARE_SURNAMES].filter((character) => !gb2312.has(character));
    expect(outside).toEqual([]);
  });

  it('keeps the others outside it', () => {
    expect([...GIVEN_OUTSIDE_GB2312].filter((character) => gb2312.has(character))).toEqual([]);
  });
});
