import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { readXml } from '#shared/bureau/xml/read-xml';
import { writeXml } from '#shared/bureau/xml/write-xml';

const sample = readFileSync(new URL('../../../fixtures/bureau/sample-xzba.xml', import.meta.url), 'utf8');

const faultsOf = (xml: string, asPublished = false) => {
  const read = readXml(xml);
  return read.ok ? schemaFaults(read.value, 'upload', { asPublished }) : [read.problem];
};

/** The sample with one place changed. */
const bent = (from: string | RegExp, to: string): string => {
  const changed = sample.replace(from, to);
  if (changed === sample) throw new RangeError('nothing was changed');
  return changed;
};

describe('schemaFaults', () => {
  it('finds nothing wrong with the sample, to the letter', () => {
    expect(faultsOf(sample, true)).toEqual([]);
  });

  it('reads and writes the sample without a change', () => {
    const read = readXml(sample);
    expect(read.ok && writeXml(read.value)).toBe(sample.trimEnd());
  });

  it.each([
    ['an unknown element', /<Bbfs>/, '<Neu>1</Neu><Bbfs>', 'unknown-element', 'UploadData/ICP/XZBA/Baxx/Zt_xx', 'Neu'],
    ['a missing element', /<Bbfs>1<\/Bbfs>/, '', 'element-missing', 'UploadData/ICP/XZBA/Baxx/Zt_xx', 'Bbfs'],
    ['a second of one', /<Bbfs>/, '<Bbfs>1</Bbfs><Bbfs>', 'too-many', 'UploadData/ICP/XZBA/Baxx/Zt_xx', 'Bbfs'],
    [
      'a wrong order in a sequence',
      /(<Zjlx>1<\/Zjlx>)(<Zjhm>.*?<\/Zjhm>)/,
      '$2$1',
      'wrong-order',
      'UploadData/ICP/XZBA/Baxx/Zt_xx/Zj',
      'Zjlx',
    ],
    ['a number that is none', /<Dwxz>4/, '<Dwxz>four', 'not-a-number', 'UploadData/ICP/XZBA/Baxx/Zt_xx/Dwxz', undefined],
    ['a number out of range', /<Dwxz>4/, '<Dwxz>1000', 'out-of-range', 'UploadData/ICP/XZBA/Baxx/Zt_xx/Dwxz', undefined],
    [
      'a number beyond 64 bits',
      /<IspZtid>1001/,
      '<IspZtid>9223372036854775808',
      'out-of-range',
      'UploadData/ICP/XZBA/Baxx/Zt_xx/IspZtid',
      undefined,
    ],
    [
      'text that is too short',
      /<Fzr_sjhm>10000000000/,
      '<Fzr_sjhm>1000000000',
      'too-short',
      'UploadData/ICP/XZBA/Baxx/Zt_xx/Fzr/Fzr_sjhm',
      undefined,
    ],
    ['text that is too long', /<Dwmc>/, `<Dwmc>${'字'.repeat(250)}`, 'too-long', 'UploadData/ICP/XZBA/Baxx/Zt_xx/Dwmc', undefined],
    [
      'elements where text belongs',
      /<Dwmc>.*?<\/Dwmc>/,
      '<Dwmc><b>1</b></Dwmc>',
      'elements-instead-of-text',
      'UploadData/ICP/XZBA/Baxx/Zt_xx/Dwmc',
      undefined,
    ],
    [
      'text where elements belong',
      /<Zj>.*?<\/Zj>/,
      '<Zj>1</Zj>',
      'text-instead-of-elements',
      'UploadData/ICP/XZBA/Baxx/Zt_xx/Zj',
      undefined,
    ],
    ['a root without its version', / version="V.3.0"/, '', 'attribute-missing', 'UploadData', 'version'],
    ['an unknown attribute', /<ICP>/, '<ICP id="1">', 'attribute-unknown', 'UploadData/ICP', 'id'],
    ['another root', /UploadData/g, 'Upload', 'wrong-root', 'UploadData', undefined],
  ])('names %s by its path', (_, from, to, code, path, child) => {
    expect(faultsOf(bent(from, to))).toEqual([child === undefined ? { code, path } : { code, path, child }]);
  });

  it('numbers siblings of one name from 1', () => {
    const website = /<Wz_xx>.*<\/Wz_xx>/.exec(sample)?.[0] ?? '';
    const second = website.replace('<Ym>sample.example', '<Ym>a');
    expect(faultsOf(bent(/<Wz_xx>.*<\/Wz_xx>/, website + second))).toEqual([
      { code: 'too-short', path: 'UploadData/ICP/XZBA/Baxx/Wz_xx[2]/Ym_xx/Ym' },
    ]);
  });

  it('takes children of an unordered block in any order', () => {
    expect(faultsOf(bent(/(<IspZtid>.*?<\/IspZtid>)(<Dwmc>.*?<\/Dwmc>)/, '$2$1'))).toEqual([]);
  });

  it('wants exactly one of a choice', () => {
    const choice = (inner: string) =>
      `<UploadData version="V.3.0"><ICP><XZJR><Xzxx><Wz_xx>${inner}</Wz_xx><IspJrid>1</IspJrid><Wzfb><Fbdd>1</Fbdd></Wzfb>` +
      '<Wzjrfs><Jrfs>1</Jrfs></Wzjrfs><Ip_xx><IspIpid>1</IspIpid><Qsip>1</Qsip><Zzip>1</Zzip></Ip_xx><ICPmm>x</ICPmm></Xzxx></XZJR>' +
      '<Qqdwid>1</Qqdwid></ICP></UploadData>';
    expect(faultsOf(choice('<Wzid>7</Wzid>'))).toEqual([]);
    expect(faultsOf(choice('<Wzid>7</Wzid><Wzbah>x</Wzbah>')).map((fault) => typeof fault === 'object' && fault.code)).toEqual([
      'more-than-one-choice',
    ]);
    expect(faultsOf(choice('')).map((fault) => typeof fault === 'object' && fault.code)).toEqual(['element-missing']);
  });
});
