import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedOn } from '#functions/adapters/paddle-ocr/agreement';
import type { Character } from '#shared/documents/page';

const reading = (text: string, confidence = 0.9): readonly Character[] =>
  [...text].map((char, i) => ({ char, confidence, from: i / text.length, to: (i + 1) / text.length, alternatives: [] }));

const confidences = (one: string, other: string) =>
  agreedOn(reading(one), reading(other)).map(({ char, confidence }) => [char, Math.round(confidence * 100) / 100]);

describe('what two networks agree on', () => {
  it('is as sure as both are on average', () => {
    const [first] = agreedOn(reading('林', 0.98), reading('林', 0.7));
    expect(first).toMatchObject({ char: '林', confidence: 0.84, alternatives: [] });
  });

  it('is half as sure at most where the other took a character for another one, which joins the alternatives', () => {
    expect(confidences('覃芳杯', '覃芳怀')).toEqual([
      ['覃', 0.9],
      ['芳', 0.9],
      ['杯', 0.45],
    ]);
    expect(agreedOn(reading('杯'), reading('怀'))[0]?.alternatives).toEqual([{ char: '怀', confidence: 0.45 }]);
  });

  it('counts what the other held possible', () => {
    const [doubted] = reading('怀', 0.6).map((one) => ({ ...one, alternatives: [{ char: '杯', confidence: 0.4 }] }));
    const [first] = agreedOn(reading('杯', 1), doubted === undefined ? [] : [doubted]);
    expect(first).toMatchObject({ char: '杯', confidence: 0.7, alternatives: [{ char: '怀', confidence: 0.3 }] });
  });

  it('doubts both neighbours of a character that only the other saw, at the ends, too', () => {
    expect(confidences('笔启网', '笔绫启网').map(([, confidence]) => confidence)).toEqual([0.45, 0.45, 0.9]);
    expect(confidences('圳北', '深圳北').map(([, confidence]) => confidence)).toEqual([0.45, 0.9]);
  });

  it('does not doubt them for a speck', () => {
    const speck = [...reading('笔'), ...reading('、', 0.1), ...reading('启')];
    expect(agreedOn(reading('笔启'), speck).every(({ confidence }) => confidence > 0.8)).toBe(true);
  });

  it('takes wide and narrow forms of a character for the same', () => {
    expect(confidences('(昆', '（昆')).toEqual([
      ['(', 0.9],
      ['昆', 0.9],
    ]);
  });

  it('never changes a character or its place, and makes none surer than the surer network', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '1'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const agreed = agreedOn(reading(one), reading(other));
        expect(agreed.map(({ char, from }) => [char, from])).toEqual(reading(one).map(({ char, from }) => [char, from]));
        expect(agreed.every(({ confidence }) => confidence <= 0.9 + 1e-9)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
