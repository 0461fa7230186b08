import { describe, expect, it } from 'vitest';
import { enteredValues } from '#local/entered-values';
import { Filing } from '#shared/filing/filing';
import { documentEntry } from '#shared/verdict/document-entries';
import { filingSample } from './filing-sample';
import { cardFront, verdictSample } from './verdict-sample';

const twoPeople = (of?: unknown) => {
  const sample = filingSample([{ kind: 'resident-id-front', file: 'a.jpg', ...(of === undefined ? {} : { of }) }]);
  const [website] = sample.order.websites;
  const manager = { ...website?.manager, name: '周示例', certificate: { kind: 'resident-id', number: '110101199003070038' } };
  return Filing.parse({ ...sample, order: { ...sample.order, websites: [{ ...website, manager }] } });
};

describe('enteredValues', () => {
  const verdict = verdictSample({ documents: [documentEntry(cardFront('a.jpg'))] });

  it('gives what was typed for the person whom the material names', () => {
    expect(enteredValues(twoPeople({ website: 0 }), verdict, 0, 0)).toEqual({ name: '周示例', number: '110101199003070038' });
  });

  it('without a named person takes the one whom the document fits', () => {
    expect(enteredValues(twoPeople(), verdict, 0, 0)).toEqual({ name: '林样例', number: '44030519920229992X' });
  });

  it('prefers what a finding compared', () => {
    const finding = {
      rule: 'R64',
      level: 'review' as const,
      code: 'number-differs',
      message: { zh: '', en: '' },
      evidence: [{ material: 0, field: 'number', entered: 'compared' }],
    };
    expect(enteredValues(twoPeople(), { ...verdict, findings: [finding] }, 0, 0).number).toBe('compared');
  });

  it('gives a licence the unit, and nothing for fields that nobody types', () => {
    const fields = { creditCode: 'x', name: 'y', scope: 'z' };
    const licence = documentEntry(cardFront('b.jpg', { kind: 'business-licence' }));
    const read = { value: '', confidence: 1, trusted: true, reason: 'lexicon', box: [0, 0, 1, 1] as [number, number, number, number] };
    const documents = [{ ...licence, fields: Object.fromEntries(Object.keys(fields).map((name) => [name, read])) }];
    expect(enteredValues(twoPeople(), { ...verdict, documents }, 0, 0)).toEqual({ creditCode: '44030519920229992X', name: '林样例' });
  });

  it('gives the address that was typed for the person or the unit', () => {
    const filing = filingSample([{ kind: 'resident-id-front', file: 'a.jpg', of: 'subject' }]);
    const typed = Filing.parse({ ...filing, order: { ...filing.order, subject: { ...filing.order.subject, address: '样例路12号' } } });
    const read = { value: '', confidence: 1, trusted: true, reason: 'lexicon', box: [0, 0, 1, 1] as [number, number, number, number] };
    for (const kind of ['resident-id-front', 'business-licence'] as const) {
      const documents = [{ ...documentEntry(cardFront('a.jpg', { kind })), fields: { address: read } }];
      expect(enteredValues(typed, { ...verdict, documents }, 0, 0)).toEqual({ address: '样例路12号' });
    }
  });

  it('gives nothing for a document that nobody recognised', () => {
    const documents = [documentEntry(cardFront('a.jpg', { kind: 'unknown' }))];
    expect(enteredValues(twoPeople(), { ...verdict, documents }, 0, 0)).toEqual({});
  });
});
