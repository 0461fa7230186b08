import { describe, expect, it } from 'vitest';
import { fittedThreshold, isToBeConfirmed, withFittedTrust } from '#shared/documents/fitted-trust';
import type { FieldReading, TrustReason } from '#shared/documents/reading';

const reading = (reason: TrustReason, confidence: number): FieldReading => ({
  value: '样例',
  confidence,
  trusted: true,
  reason,
  box: [0, 0, 1, 1],
});

const basis = { reader: 'pp-ocrv4-mobile', confirmed: true };

const trustOf = (reason: TrustReason, confidence: number) => {
  const { trusted, reason: given } = withFittedTrust(
    'unheard-of',
    { fields: { name: reading(reason, confidence) }, empty: [], lost: [] },
    basis,
  ).fields.name ?? { trusted: null, reason: null };
  return [trusted, given];
};

describe('the fitted thresholds', () => {
  const threshold = fittedThreshold('unheard-of', 'name', basis);

  it('ask for much where nothing was fitted', () => {
    expect(threshold).toBeGreaterThanOrEqual(0.97);
  });

  it('take trust from a value below its threshold that rests on confidence', () => {
    expect(trustOf('plausible', threshold - 0.001)).toEqual([false, 'below-threshold']);
    expect(trustOf('lexicon', threshold - 0.001)).toEqual([false, 'below-threshold']);
  });

  it('leave it where the threshold is reached, and where something else confirms the value', () => {
    expect(trustOf('lexicon', threshold)).toEqual([true, 'lexicon']);
    expect(trustOf('check-digit', 0.1)).toEqual([true, 'check-digit']);
    expect(trustOf('agrees-with-number', 0.1)).toEqual([true, 'agrees-with-number']);
  });

  it('give no trust, and leave empty and lost fields as they are', () => {
    const distrusted = { ...reading('lexicon', 1), trusted: false };
    const read = { fields: { name: distrusted }, empty: ['a'], lost: ['b'] };
    expect(withFittedTrust('unheard-of', read, basis)).toEqual(read);
  });

  it('ask for more where one network stands alone, and of networks that nothing was fitted on', () => {
    const fitted = fittedThreshold('resident-id-front', 'name', basis);
    expect(fittedThreshold('resident-id-front', 'name', { ...basis, confirmed: false })).toBeGreaterThan(fitted);
    expect(fittedThreshold('resident-id-front', 'name', { ...basis, reader: 'own-set' })).toBeGreaterThan(fitted);
  });

  it('ask as much of a long value, about which no second network is asked', () => {
    const long = { ...reading('plausible', 0.99), value: '样'.repeat(60) };
    expect(isToBeConfirmed(long)).toBe(false);
    const { fields } = withFittedTrust('business-licence', { fields: { scope: long }, empty: [], lost: [] }, basis);
    expect(fields.scope).toMatchObject({ trusted: false, reason: 'below-threshold' });
  });

  it('let a second network be asked only where confidence decides, and not in vain', () => {
    expect(
      (['lexicon', 'plausible', 'below-threshold', 'check-digit', 'ink'] as const).map((reason) => isToBeConfirmed(reading(reason, 0.9))),
    ).toEqual([true, true, true, false, false]);
    expect(isToBeConfirmed(reading('below-threshold', 0.2))).toBe(false);
  });
});
