import { describe, expect, it } from 'vitest';
import { ackReturn, downloadReturn, previousReturn, statusReturn, uploadReturn, verifyReturn } from '#shared/bureau/returns/build-return';
import {
  parseAckReturn,
  parseDownloadReturn,
  parsePreviousReturn,
  parseStatusReturn,
  parseUploadReturn,
  parseVerifyReturn,
} from '#shared/bureau/returns/parse-return';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import type { SchemaName } from '#shared/bureau/schema/schemas';
import { readXml } from '#shared/bureau/xml/read-xml';

const file = {
  hashAlgorithm: 0,
  compressionFormat: 0,
  encryptAlgorithm: 1,
  name: 'down1',
  content: 'AAAA',
  hash: 'NmX5AnXCvIyqvPwkDt8gSQ==',
};
const status = {
  queryType: 0,
  query: 'sample.example',
  filed: true,
  websiteName: '样板科技',
  subjectNumber: '浙ICP备00000001号',
  websiteNumber: '浙ICP备00000001号-1',
};
const ok = { code: 0, message: '操作成功' };

const faultsOf = (xml: string, schema: SchemaName, asPublished = false) => {
  const read = readXml(xml);
  return read.ok ? schemaFaults(read.value, schema, { asPublished }) : [read.problem];
};

describe('return documents', () => {
  it.each([
    ['upload', { code: 14, message: '缺', missing: [501, 502] }, uploadReturn, parseUploadReturn],
    ['upload accepted', { ...ok, missing: [] }, uploadReturn, parseUploadReturn],
    ['download', { ...ok, file }, downloadReturn, parseDownloadReturn],
    ['nothing to download', { code: 2, message: '', file: null }, downloadReturn, parseDownloadReturn],
    ['acknowledgement', { code: 21, message: '空' }, ackReturn, parseAckReturn],
    ['last upload', { ...ok, previous: { ...file, sequence: 500 } }, previousReturn, parsePreviousReturn],
    [
      'none uploaded yet',
      { ...ok, previous: { ...file, sequence: 0, name: '', content: '', hash: '' } },
      previousReturn,
      parsePreviousReturn,
    ],
    ['status', { ...ok, status }, statusReturn, parseStatusReturn],
    ['password', { ...ok, right: false }, verifyReturn, parseVerifyReturn],
  ] as const)('%s comes back as it was written', (_, answer, build, parse) => {
    // biome-ignore format: one row, one pair of functions
    const written = (build as (value: unknown) => string)(answer);
    expect(parse(written)).toEqual({ ok: true, value: answer });
  });

  it.each([
    ['upload-return', uploadReturn({ code: 14, message: '缺', missing: [501] })],
    ['download-return', downloadReturn({ ...ok, file }, { version: null })],
    ['ack-return', ackReturn(ok)],
    ['previous-return', previousReturn({ ...ok, previous: { ...file, sequence: 500 } })],
    ['status-return', statusReturn({ ...ok, status })],
  ] as const)('%s keeps to its schema, but for what no reply keeps', (schema, xml) => {
    expect(faultsOf(xml, schema)).toEqual([]);
    expect(faultsOf(xml, schema, true).map((fault) => typeof fault === 'object' && fault.path)).toContain('return/msg');
  });

  it('are read without a version, with other elements, with a text of any length', () => {
    expect(parseAckReturn(`<return><msg_code> 0 </msg_code><neu/><msg>${'长'.repeat(1000)}</msg></return>`)).toMatchObject({
      ok: true,
      value: { code: 0 },
    });
    expect(parseAckReturn('<return><msg_code>77</msg_code></return>')).toEqual({ ok: true, value: { code: 77, message: '' } });
    expect(parseAckReturn('<return><msg_code>0</msg_code><msg/></return>')).toEqual({ ok: true, value: { code: 0, message: '' } });
  });

  it.each([
    ['', 'empty'],
    ['<html></html>', 'wrong-root'],
    ['<return/>', 'wrong-form'],
    ['<return><msg_code>x</msg_code></return>', 'wrong-form'],
    ['<return><msg_code>0</msg_code><msg_code>1</msg_code></return>', 'wrong-form'],
    ['<return><__proto__><msg_code>0</msg_code></__proto__></return>', 'wrong-form'],
    ['<return><msg_code>0</msg_code><fileInfos><beianInfo>?</beianInfo></fileInfos></return>', 'wrong-form'],
  ])('%j is no answer: %s', (xml, problem) => {
    expect(parseDownloadReturn(xml)).toEqual({ ok: false, problem });
  });

  it('take line ends out of base64', () => {
    const xml = downloadReturn({ ...ok, file: { ...file, content: 'AA\r\nAA' } });
    expect(parseDownloadReturn(xml)).toMatchObject({ ok: true, value: { file: { content: 'AAAA' } } });
  });
});
