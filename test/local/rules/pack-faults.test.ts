import { describe, expect, it } from 'vitest';
import { packFaults } from '#local/rules/pack-faults';
import { packIds, type SinglePack, singlePack } from '#shared/rules/packs';

const pack = (id: string): SinglePack => {
  const found = singlePack(id);
  if (found === null) throw new RangeError(id);
  return found;
};

const national = pack('national-overlay');
const jiangsu = pack('jiangsu-2022');
const [first] = national.added;
if (first === undefined) throw new RangeError('the overlay has rules');

const withDefinition = (changes: Partial<SinglePack['definition']>): SinglePack => ({
  ...jiangsu,
  definition: { ...jiangsu.definition, ...changes },
});

describe('a pack', () => {
  it.each(packIds)('%s is fit for the build: every rule and every change has a source and a quote', (id) => {
    expect(packFaults(pack(id))).toEqual([]);
  });
  it.each([
    ['an added rule without a quote', { ...national, added: [{ ...first, source: { ...first.source, quote: '' } }] }, /^N1: no source/],
    ['an added rule without a source', { ...national, added: [{ ...first, source: { ...first.source, chapter: ' ' } }] }, /^N1: no source/],
    ['a source without a day', { ...national, added: [{ ...first, source: { ...first.source, dated: '2018' } }] }, /^N1: no source/],
    ['no source of its own', withDefinition({ source: { ...first.source, quote: '…' } }), /^jiangsu-2022: no source/],
    [
      'a replacement without a quote',
      withDefinition({ replaces: (jiangsu.definition.replaces ?? []).map((one) => ({ ...one, source: { ...one.source, quote: '' } })) }),
      /^jiangsu-2022 on R57: no source/,
    ],
    [
      'a rule switched off without a quote',
      withDefinition({
        switchesOff: (jiangsu.definition.switchesOff ?? []).map((one) => ({ ...one, source: { ...one.source, quote: '' } })),
      }),
      /^jiangsu-2022 on R51: no source/,
    ],
    [
      'a change to a rule that is not there',
      withDefinition({ replaces: (jiangsu.definition.replaces ?? []).map((one) => ({ ...one, rule: 'R999' as const })) }),
      /changes a rule that is not there/,
    ],
    ['a base that is not there', withDefinition({ basedOn: '1999-01' }), /its base 1999-01 is not there/],
    ['a rule twice', { ...national, added: [first, first] }, /N1 stands twice/],
    ['a rule older than the pack', { ...national, added: [{ ...first, inForce: { from: '2017-01-01' } }] }, /in force before its pack/],
    ['a day that is none', withDefinition({ issued: '2022-02-30' }), /2022-02-30 is not a day/],
  ])('with %s is not', (_, broken, fault) => {
    expect(packFaults(broken)[0]).toMatch(fault);
  });
});
