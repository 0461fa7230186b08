import { describe, expect, it } from 'vitest';
import { BLOCKS, buildDownload, downloadDocument, parseDownload } from '#shared/bureau/answers/download';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { filedRecord, sampleBlocks } from '#test/fixtures/bureau/downloads';

const contentOf = (xml: string) => {
  const read = parseDownload(xml);
  return read.ok ? read.value.blocks.map(({ block, entries }) => ({ block, entries })) : read.problem;
};

const resultsXml = (inner: string): string => `<DownloadData version="V.3.0"><ICP><BAJG>${inner}</BAJG></ICP></DownloadData>`;

describe('downloads', () => {
  it('has a sample of every block', () => {
    expect(sampleBlocks.map(({ block }) => block).toSorted()).toEqual(Object.keys(BLOCKS).toSorted());
  });

  it.each(sampleBlocks.map((content) => [content.block, content] as const))('%s comes back as it was written', (_, content) => {
    expect(contentOf(buildDownload([content]))).toEqual([content]);
  });

  it.each(sampleBlocks.map((content) => [content.block, content] as const))('%s keeps to the schema', (_, content) => {
    expect(schemaFaults(downloadDocument([content]), 'download')).toEqual([]);
  });

  it('keeps to the schema to the letter but for what the schema left out', () => {
    const faults = sampleBlocks.flatMap((content) => schemaFaults(downloadDocument([content]), 'download', { asPublished: true }));
    expect(faults).toEqual([
      { code: 'out-of-range', path: 'DownloadData/ICP/BAJG/Jg_xx[2]/Czlx' },
      { code: 'out-of-range', path: 'DownloadData/ICP/ZXSJ/Zxxx[2]/Zxlb' },
    ]);
  });

  it('holds several blocks of one part, in their order', () => {
    const blocks = sampleBlocks.filter(({ block }) => block === 'ICP/BAJG' || block === 'ICP/BASJ');
    expect(contentOf(buildDownload(blocks))).toEqual(blocks);
  });

  it('is never of two parts', () => {
    expect(() => buildDownload(sampleBlocks)).toThrow(RangeError);
  });

  it('reads an operation that the schema left out, and any order within an entry', () => {
    const xml = resultsXml('<Jg_xx><Czlx>35</Czlx><Neu>1</Neu><Jgxx><Dmms/><Jgdm>1060</Jgdm></Jgxx></Jg_xx>');
    expect(contentOf(xml)).toEqual([
      {
        block: 'ICP/BAJG',
        entries: { results: [{ codes: [{ code: 1060, text: null }], operation: 35, identifier: null, remark: null }], reviews: [] },
      },
    ]);
  });

  it('keeps the entries beside one that cannot be read, and names that one by its path', () => {
    const good = '<Jg_xx><Jgxx><Jgdm>1001</Jgdm></Jgxx><Czlx>1</Czlx></Jg_xx>';
    const read = parseDownload(resultsXml(`${good}<Jg_xx><Jgxx><Jgdm>x</Jgdm></Jgxx><Czlx>1</Czlx></Jg_xx>${good}`));
    expect(read.ok && read.value.blocks[0]?.unreadable).toEqual(['ICP/BAJG/Jg_xx[2]/Jgxx[1]/Jgdm']);
    expect(read.ok && read.value.blocks[0]?.block === 'ICP/BAJG' && read.value.blocks[0].entries.results.length).toBe(2);
  });

  it('keeps a block that is not known whole', () => {
    const read = parseDownload('<DownloadData><ICP><NEU><A>1</A></NEU></ICP><constructor/></DownloadData>');
    expect(read).toEqual({
      ok: true,
      value: {
        version: null,
        blocks: [
          {
            block: 'other',
            path: 'ICP/NEU',
            entries: null,
            unreadable: [],
            raw: { name: 'NEU', content: [{ name: 'A', content: '1' }] },
          },
          { block: 'other', path: 'constructor', entries: null, unreadable: [], raw: { name: 'constructor', content: '' } },
        ],
      },
    });
  });

  it('says of every other text why it is no download', () => {
    expect(parseDownload('')).toEqual({ ok: false, problem: 'empty' });
    expect(parseDownload('<html><br></html>')).toEqual({ ok: false, problem: 'not-well-formed' });
    expect(parseDownload('<UploadData/>')).toEqual({ ok: false, problem: 'wrong-root' });
  });

  it('keeps ids that no number holds exactly', () => {
    const big = { ...filedRecord, subject: { ...filedRecord.subject, id: '9007199254740993' } };
    expect(contentOf(buildDownload([{ block: 'ICP/BASJ', entries: { records: [big] } }]))).toEqual([
      { block: 'ICP/BASJ', entries: { records: [big] } },
    ]);
  });
});
