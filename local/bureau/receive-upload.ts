import { toBase64 } from '#functions/adapters/bureau/base64';
import { LARGEST_FILE } from '#functions/adapters/bureau/pack';
import { unpackFile } from '#functions/adapters/bureau/unpack';
import type { FileFault } from '#functions/bureau-ports';
import { type Answered, type BureauCall, refused } from './call';
import { judged } from './judge';
import type { AcceptedFile, BureauState } from './state';

const CODES: Readonly<Record<FileFault, number>> = {
  name: 999,
  algorithm: 9,
  base64: 6,
  decryption: 6,
  digest: 7,
  zip: 8,
  entries: 17,
  size: 18,
  encoding: 999,
};

/** Content of files is kept for the last ones only: all that isp_querypreviousupload can be asked for, and what a lost history leads back to. */
const KEPT = 3;

const repeated = (state: BureauState, sequence: number, hash: string): Answered => {
  const same = state.files.some((file) => file.sequence === sequence && file.hash === hash);
  const accepts = same && state.configuration.switches.repeatedNumber === 'accept-equal';
  return accepts ? refused(state, 0) : refused(state, 999, `数据序号${sequence}已使用`);
};

const stored = (state: BureauState, file: AcceptedFile): BureauState => {
  const files = [...state.files, file];
  const keptFrom = file.sequence - KEPT;
  return {
    ...state,
    lastSequence: file.sequence,
    files: files.map((one) => (one.sequence <= keptFrom && one.packed !== '' ? { ...one, packed: '' } : one)),
  };
};

const numbersBetween = (from: number, until: number): readonly number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);

/** isp_upload: takes a file that can be opened and has the next number; what is in it is judged afterwards and never answered here. */
export const receiveUpload = (state: BureauState, { parameters, nowMs }: BureauCall): Answered => {
  const { beianInfo = '', beianInfoHash = '', dataSequence = '', encryptAlgorithm, compressionFormat } = parameters;
  const { cipher, queueLimit } = state.configuration;
  if (compressionFormat !== '0') return refused(state, 11);
  if (encryptAlgorithm !== '0' && encryptAlgorithm !== '1') return refused(state, 9);
  const wire = { beianInfo, beianInfoHash, encryptAlgorithm: Number(encryptAlgorithm), hashAlgorithm: 0, compressionFormat: 0 };
  const unpacked = unpackFile(wire, cipher, LARGEST_FILE);
  if (!unpacked.ok && unpacked.fault !== 'encoding') return refused(state, CODES[unpacked.fault]);
  const sequence = Number(dataSequence);
  if (!Number.isInteger(sequence) || sequence < 1) return refused(state, 999, '数据序号错误');
  if (sequence <= state.lastSequence) return repeated(state, sequence, beianInfoHash);
  if (state.pending.length >= queueLimit) return refused(state, 15);
  const missing = numbersBetween(state.lastSequence + 1, sequence);
  if (missing.length > 0) return { state, code: 14, missing };
  const entry = unpacked.ok ? unpacked.entry : `${sequence}`;
  const packed = unpacked.ok ? toBase64(unpacked.packed) : '';
  const after = stored(state, { sequence, hash: beianInfoHash, entry, acceptedMs: nowMs, packed });
  const known = state.forgotten.some((file) => file.sequence === sequence && file.hash === beianInfoHash);
  return refused(known ? after : judged(after, { sequence, entry, xml: unpacked.ok ? unpacked.xml : null, nowMs }), 0);
};
