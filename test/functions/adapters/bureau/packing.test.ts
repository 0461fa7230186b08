import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '#functions/adapters/bureau/base64';
import { digestOf, encrypted, passwordHash, randomValue } from '#functions/adapters/bureau/cipher';
import { gbkBytes } from '#functions/adapters/bureau/gbk';
import { LARGEST_FILE, packedBytes, packFile, wireForm } from '#functions/adapters/bureau/pack';
import { unpackFile, type WireFile } from '#functions/adapters/bureau/unpack';
import { zipOf } from '#functions/adapters/bureau/zip';
import { workedExample as example, sampleUpload } from './worked-example';

const LIMIT = 1_000_000;
const key = { key: example.key, iv: example.iv };

const sent = (beianInfo: string, encryptAlgorithm: number, beianInfoHash = example.beianInfoHash): WireFile => ({
  beianInfo,
  beianInfoHash,
  encryptAlgorithm,
  hashAlgorithm: 0,
  compressionFormat: 0,
});

const archive = (bytes: Uint8Array): WireFile => sent(toBase64(bytes), 0, digestOf(bytes));

const faultOf = (file: WireFile, limit = LIMIT): string => {
  const unpacked = unpackFile(file, key, limit);
  return unpacked.ok ? 'none' : unpacked.fault;
};

describe('the worked example', () => {
  it('gives its password hash', () => {
    expect(passwordHash(example.password, example.randVal)).toBe(example.pwdHash);
  });

  it('gives its GBK bytes', () => {
    const bytes = gbkBytes(sampleUpload);
    expect(bytes.length).toBe(example.xmlBytesGbk);
    expect(createHash('md5').update(bytes).digest('hex')).toBe(example.xmlMd5Hex);
  });

  it.each([
    [0, example.beianInfo_alg0_full],
    [1, example.beianInfo_alg1_full],
  ])('is opened with its own digest, algorithm %i', (algorithm, text) => {
    expect(unpackFile(sent(text, algorithm), key, LIMIT)).toMatchObject({ ok: true, entry: 'beianinfo.xml', xml: sampleUpload });
  });

  it('encrypts the same packed bytes to the same text', () => {
    expect(wireForm(Buffer.from(example.beianInfo_alg0_full, 'base64'), key)).toBe(example.beianInfo_alg1_full);
    expect(wireForm(Buffer.from(example.beianInfo_alg0_full, 'base64'), null)).toBe(example.beianInfo_alg0_full);
  });
});

describe('packing', () => {
  it('is opened again, and equal XML gives equal bytes', () => {
    const [once, again] = [packFile(sampleUpload), packFile(sampleUpload)];
    expect(once).toEqual(again);
    if (!once.ok) throw new Error('not packed');
    const unpacked = unpackFile(sent(wireForm(once.file.packed, key), 1, once.file.hash), key, LIMIT);
    expect(unpacked).toMatchObject({ ok: true, xml: sampleUpload, hash: once.file.hash });
  });

  it('refuses characters that GBK cannot carry, by code point and place, never as a question mark', () => {
    expect(packFile('<a>示例𠮷€?</a>')).toEqual({
      ok: false,
      unencodable: [
        { character: '𠮷', codePoint: 'U+20BB7', position: 5 },
        { character: '€', codePoint: 'U+20AC', position: 7 },
      ],
    });
  });

  it('refuses a file over 50 MB', () => {
    expect(packFile('x'.repeat(LARGEST_FILE + 1))).toEqual({ ok: false, tooLarge: LARGEST_FILE + 1 });
  });

  it('makes a new random value of 20 letters and digits for each call', () => {
    const values = new Set(Array.from({ length: 50 }, randomValue));
    expect(values.size).toBe(50);
    for (const value of values) expect(value).toMatch(/^[0-9A-Za-z]{20}$/);
  });
});

describe('unpacking names what is wrong', () => {
  const good = packedBytes(gbkBytes(sampleUpload));
  const text = toBase64(good.packed);

  it('base64 that was cut off or is something else', () => {
    expect(faultOf(sent(text.slice(0, 101), 0, good.hash))).toBe('base64');
    expect(faultOf(sent('<html>', 0, good.hash))).toBe('base64');
    expect(faultOf(sent('', 0, good.hash))).toBe('base64');
  });

  it('but takes base64 in lines of 76', () => {
    expect(faultOf(sent(text.replace(/.{76}/g, '$&\r\n'), 0, good.hash))).toBe('none');
  });

  it('a wrong key', () => {
    const other = { key: 'FEDCBA9876543210', iv: example.iv };
    expect(['decryption', 'digest']).toContain(faultOf(sent(toBase64(encrypted(good.packed, other)), 1, good.hash)));
  });

  it('a wrong digest', () => {
    expect(faultOf(sent(text, 0, digestOf(Buffer.from('other'))))).toBe('digest');
  });

  it('algorithms that are not defined', () => {
    expect(faultOf({ ...sent(text, 0, good.hash), hashAlgorithm: 1 })).toBe('algorithm');
    expect(faultOf({ ...sent(text, 0, good.hash), compressionFormat: 2 })).toBe('algorithm');
    expect(faultOf(sent(text, 9, good.hash))).toBe('algorithm');
  });

  it('bytes that are no archive, and a damaged one', () => {
    expect(faultOf(archive(Buffer.from('this is not an archive, though it is long enough')))).toBe('zip');
    expect(faultOf(archive(good.packed.subarray(0, 400)))).toBe('zip');
    expect(faultOf(archive(Buffer.concat([good.packed.subarray(0, 60), Buffer.alloc(200, 0xff), good.packed.subarray(260)])))).toBe('zip');
  });

  it('no entry, and two', () => {
    expect(faultOf(archive(zipSync({})))).toBe('zip');
    expect(faultOf(archive(zipSync({ 'a.xml': new Uint8Array(3), 'b.xml': new Uint8Array(3) })))).toBe('entries');
  });

  it('a bomb, whether its header is honest or not', () => {
    const bomb = zipOf('a.xml', new Uint8Array(LIMIT * 4));
    expect(faultOf(archive(bomb))).toBe('size');
    const lying = Buffer.from(bomb);
    for (let at = 0; at < lying.length - 4; at += 1) if (lying.readUInt32LE(at) === LIMIT * 4) lying.writeUInt32LE(10, at);
    expect(faultOf(archive(lying))).toBe('size');
  });

  it('bytes that are no GBK', () => {
    expect(faultOf(archive(zipOf('a.xml', Buffer.from([0x3c, 0xff, 0xff, 0x3e]))))).toBe('encoding');
  });

  it('and takes an entry that is stored, not compressed', () => {
    expect(faultOf(archive(zipSync({ 'a.xml': [gbkBytes('示例'), { level: 0 }] })))).toBe('none');
  });
});
