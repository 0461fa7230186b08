import { describe, expect, it } from 'vitest';
import type { Glyph } from '#shared/documents/layout';
import { rowsOf } from '#shared/documents/layout';
import { LICENCE_TYPES, licenceType, nearestLicenceType } from '#shared/documents/licence-types';
import { pageOf } from './page-of';

const printed = (text: string, confidence = 0.99): readonly (readonly Glyph[])[] => rowsOf(pageOf([{ text, x: 100, y: 100, confidence }]));
const ANY = /./;

describe('the type of a licence', () => {
  it.each([
    ['他有限责任公司', '其他有限责任公司'],
    ['人有限责任公司(私营法人独资)', '一人有限责任公司(私营法人独资)'],
    ['其他有限费任公司', '其他有限责任公司'],
    ['R限责任公司(自然人投资或控股)', '有限责任公司(自然人投资或控股)'],
    ['有限责任公司自然人独资)', '有限责任公司(自然人独资)'],
    ['人独资企业', '个人独资企业'],
  ])('that was read as %s is %s, and goes to a person', (read, type) => {
    expect(licenceType(printed(read), ANY)).toMatchObject({ value: type, trusted: false });
  });

  it.each(['有限责任公司', '有限责任公司(法人独资)', '个体工商户'])('%s is confirmed by the list', (type) => {
    expect(licenceType(printed(type), ANY)).toMatchObject({ value: type, trusted: true, reason: 'lexicon' });
    expect(licenceType(printed(type, 0.6), ANY)).toMatchObject({ value: type, trusted: false });
  });

  it('that is near to none, or to two, is what was read', () => {
    expect(licenceType(printed('样例类型的企业'), ANY)).toMatchObject({ value: '样例类型的企业', reason: 'plausible' });
    expect(nearestLicenceType('有限责任公司(独资)')).toBeNull();
  });

  it('is nearest to itself, whichever it is', () => {
    for (const type of LICENCE_TYPES) expect(nearestLicenceType(type) ?? type).toBe(type);
    expect(new Set(LICENCE_TYPES).size).toBe(LICENCE_TYPES.length);
  });
});
