import { UnprocessableError } from '#functions/errors';
import { viewOf } from './byte-view';

/** Walks the outermost boxes of an ISO media file (ISO/IEC 14496-12, 4.2): throws UnprocessableError `truncated` where one is longer than the file. */
export const assertWholeBoxes = (bytes: Uint8Array): void => {
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = view.getUint32(at);
    if (short === 0) return;
    if (short === 1 && at + 16 > bytes.length) throw new UnprocessableError('truncated');
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short;
    if (length < 8) throw new UnprocessableError('damaged');
    if (at + length > bytes.length) throw new UnprocessableError('truncated');
    at += length;
  }
};
