import { describe, expect, it } from 'vitest';
import { buildDownload, parseDownload } from '#shared/bureau/answers/download';
import { type Candidate, machineMeaning, matchOf } from '#shared/bureau/collecting';
import { BureauOperation, operationNumbered, operationNumbers, resultKey, resultKeysOf } from '#shared/bureau/collecting-operation';
import { type Part, partsOf } from '#shared/bureau/collecting-parts';
import { filedRecord, sampleBlocks } from '#test/fixtures/bureau/downloads';

const partsIn = (xml: string): readonly Part[] => {
  const read = parseDownload(xml);
  return read.ok ? partsOf(read.value) : [];
};

const one = (key: string, state: Candidate['state'], number: number | null = 1, answers: Candidate['answers'] = []): Candidate => ({
  ...{ key, state, number, answers },
});

describe('operations', () => {
  it.each(BureauOperation.options)('%s has a number of its own', (operation) => {
    expect(operationNumbered(operationNumbers[operation])).toBe(operation);
  });

  it('keep an id of ours apart from the same number of the bureau’s', () => {
    expect(resultKey('first-filing', 7)).not.toBe(resultKey('change', '7'));
    expect(resultKeysOf({ operation: 'change', ids: [7, '7', '浙ICP备１号'], fileName: 'H7.xml' })).toEqual([
      'change:7',
      'change:浙ICP备1号',
      'file:h7.xml',
    ]);
  });
});

describe('codes of the machine', () => {
  it.each<[readonly number[], string]>([
    [[1001], 'approved'],
    [[1001, 1062], 'approved'],
    [[1060], 'checked'],
    [[1002], 'refused'],
    [[1001, 1005], 'refused'],
    [[4711], 'refused'],
    [[], 'checked'],
  ])('%j come to %s', (codes, meaning) => {
    expect(machineMeaning(codes)).toBe(meaning);
  });
});

describe('the parts of a file', () => {
  it('hold everything that it says', () => {
    for (const block of sampleBlocks) expect(partsIn(buildDownload([block])).length).toBeGreaterThan(0);
  });

  it('look a filed record up under everything of ours that it names', () => {
    const [part] = partsIn(buildDownload([{ block: 'ICP/BASJ', entries: { records: [filedRecord] } }]));
    expect(part?.kind === 'record' && part.keys).toEqual([
      'first-filing:1001',
      'change:71001',
      'change:浙ICP备00000001号',
      'new-website:2001',
      'new-access:4001',
    ]);
  });

  it('look a file that broke the schema up by its name', () => {
    const xml =
      '<DownloadData><ICP><BAJG><Jg_xx><Jgxx><Jgdm>5001</Jgdm><Dmms>H7.xml</Dmms></Jgxx><Czlx>1</Czlx></Jg_xx></BAJG></ICP></DownloadData>';
    const [part] = partsIn(xml);
    expect(part?.kind === 'machine' && part.keys).toEqual(['file:h7.xml']);
  });
});

describe('a judgement', () => {
  const [approval] = partsIn(
    buildDownload([
      {
        block: 'ICP/BAJG',
        entries: { results: [{ codes: [{ code: 1001, text: null }], operation: 4, identifier: '7', remark: null }], reviews: [] },
      },
    ]),
  );
  if (approval === undefined) throw new Error('no part');

  it.each<[string, readonly Candidate[], unknown]>([
    ['nobody', [], { is: 'unknown', among: [] }],
    ['the open one', [one('a', 'accepted')], { is: 'record', on: ['a'] }],
    ['the open one of two', [one('a', 'approved', 1), one('b', 'accepted', 2)], { is: 'record', on: ['b'] }],
    ['two open ones', [one('a', 'accepted', 1), one('b', 'accepted', 2)], { is: 'several', among: ['a', 'b'] }],
    ['one on its way', [one('a', 'sending', null)], { is: 'early', among: ['a'] }],
    ['a judged one, while another is on its way', [one('a', 'approved'), one('b', 'sending', null)], { is: 'early', among: ['b'] }],
    ['a judged one, while another only waits', [one('a', 'approved'), one('b', 'waiting', null)], { is: 'record', on: ['a'] }],
    ['the last judged one', [one('a', 'refused', 1), one('b', 'approved', 2)], { is: 'record', on: ['b'] }],
    ['a refused one', [one('a', 'refused')], { is: 'contradictory', among: ['a'] }],
    ['one that was withdrawn', [one('a', 'withdrawn', null)], { is: 'contradictory', among: ['a'] }],
  ])('finds %s', (_, candidates, match) => {
    expect(matchOf(approval, 'f#0', candidates)).toEqual(match);
  });

  it('that was recorded stays where it is, whatever came after', () => {
    const recorded = one('a', 'refused', 1, [{ id: 'f#0', is: 'approved', says: '1001' }]);
    expect(matchOf(approval, 'f#0', [recorded, one('b', 'accepted', 2)])).toEqual({ is: 'repeat', on: ['a'] });
  });
});
