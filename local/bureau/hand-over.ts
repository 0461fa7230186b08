import { zipSync } from 'fflate';
import { fromBase64 } from '#functions/adapters/bureau/base64';
import { type CipherKey, digestOf } from '#functions/adapters/bureau/cipher';
import { gbkBytes } from '#functions/adapters/bureau/gbk';
import { packedBytes, wireForm } from '#functions/adapters/bureau/pack';
import type { PackedFile } from '#functions/bureau-ports';
import type { ReturnedFile } from '#shared/bureau/returns/parse-return';
import { type Answered, type BureauCall, refused } from './call';
import type { FaultName } from './script';
import type { BureauState, OutboxFile } from './state';

const OTHER_KEY: CipherKey = { key: 'FEDCBA9876543210', iv: '8070605040302010' };

const packedAs = (file: OutboxFile, fault: FaultName | null): PackedFile => {
  const named = (bytes: Uint8Array): PackedFile => packedBytes(bytes, file.name);
  const hashed = (packed: Uint8Array): PackedFile => ({ packed, hash: digestOf(packed) });
  if (fault === 'not-gbk') return named(Uint8Array.from([...gbkBytes('<DownloadData>'), 0x81, 0xff, 0xff]));
  const right = named(gbkBytes(file.xml));
  if (fault === 'bad-zip') return hashed(right.packed.subarray(0, right.packed.length - 30));
  if (fault === 'two-entries') return hashed(zipSync({ [file.name]: gbkBytes(file.xml), [`${file.name}b`]: gbkBytes('<a/>') }));
  return fault === 'wrong-digest' ? { ...right, hash: digestOf(Uint8Array.of(0)) } : right;
};

const written = (file: OutboxFile, cipher: CipherKey | null, fault: FaultName | null): ReturnedFile => {
  const { packed, hash } = packedAs(file, fault);
  const content = wireForm(packed, fault === 'wrong-key' && cipher !== null ? OTHER_KEY : cipher);
  return {
    hashAlgorithm: 0,
    compressionFormat: 0,
    encryptAlgorithm: cipher === null ? 0 : 1,
    name: file.name,
    content: fault === 'cut-base64' ? content.slice(0, content.length - 7) : content,
    hash,
  };
};

/** isp_download: the oldest file that was not acknowledged, as a content fault leaves it; it stays where it is. */
export const handOver = (state: BureauState, fault: FaultName | null): Answered => {
  const file = fault === 'newest-first' ? state.outbox.at(-1) : state.outbox[0];
  if (file === undefined) return refused(state, 2);
  const code = state.outbox.length > 1 ? 3 : state.configuration.switches.lastFileCode;
  return { state, code, file: written(file, state.configuration.cipher, fault) };
};

/** isp_downloadack: the file is done with. */
export const acknowledge = (state: BureauState, { parameters: { fileName = '' } }: BureauCall): Answered => {
  if (fileName === '') return refused(state, 21);
  const file = state.outbox.find(({ name }) => name === fileName);
  if (file === undefined)
    return refused(state, state.acknowledged.includes(fileName) ? 0 : state.configuration.switches.unknownAcknowledgement);
  const outbox = state.outbox.filter((one) => one !== file);
  return refused({ ...state, outbox, acknowledged: [...state.acknowledged, fileName], lastAcknowledged: file }, 0);
};

const NOTHING: ReturnedFile = { hashAlgorithm: 0, compressionFormat: 0, encryptAlgorithm: 0, name: '', content: '', hash: '' };

/** isp_querypreviousupload: the last accepted file and its number; number 0 and an empty file where there is none. */
export const previousUpload = (state: BureauState): Answered => {
  const last = state.files.at(-1);
  if (last === undefined) return { state, code: 0, previous: { ...NOTHING, sequence: 0 } };
  const { cipher } = state.configuration;
  const packed = fromBase64(last.packed) ?? new Uint8Array();
  const content = packed.length === 0 ? '' : wireForm(packed, cipher);
  return {
    state,
    code: 0,
    previous: {
      ...NOTHING,
      encryptAlgorithm: cipher === null ? 0 : 1,
      sequence: last.sequence,
      name: last.entry,
      content,
      hash: last.hash,
    },
  };
};
