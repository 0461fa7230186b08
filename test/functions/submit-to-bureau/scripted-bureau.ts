import { type BureauClient, BureauNotReached, BureauReplyLost, type PackedFile } from '#functions/bureau-ports';

/** What happens to the next call: its reply is lost after or before it was carried out, it never leaves, or a code comes instead. */
export type Fate = 'reply-lost' | 'call-lost' | 'not-sent' | number;

/** A bureau of a few lines: numbers in order, the last file, and fates for the calls to come. */
export const scriptedBureau = () => {
  const accepted = new Map<number, PackedFile>();
  const uploads: Fate[] = [];
  const questions: Fate[] = [];
  const calls: string[] = [];
  const last = () => Math.max(0, ...accepted.keys());

  const meet = async <Answer>(fate: Fate | undefined, carryOut: () => Answer, answerOf: (code: number) => Answer): Promise<Answer> => {
    if (fate === 'not-sent') throw new BureauNotReached('port closed');
    if (fate === 'call-lost') throw new BureauReplyLost('time-out');
    if (typeof fate === 'number') return answerOf(fate);
    const answer = carryOut();
    if (fate === 'reply-lost') throw new BureauReplyLost('connection-lost');
    return answer;
  };
  const take = (sequence: number, file: PackedFile) => {
    const missing = Array.from({ length: Math.max(0, sequence - 1) }, (_, index) => index + 1).filter((one) => !accepted.has(one));
    if (missing.length > 0) return { code: 14, message: '', missing };
    if (accepted.has(sequence)) return { code: 999, message: '', missing: [] };
    accepted.set(sequence, file);
    return { code: 0, message: '', missing: [] };
  };

  const client: Pick<BureauClient, 'upload' | 'previousUpload'> = {
    upload: (sequence, file) => {
      calls.push(`upload ${sequence}`);
      return meet(
        uploads.shift(),
        () => take(sequence, file),
        (code) => ({ code, message: '', missing: [] }),
      );
    },
    previousUpload: () => {
      calls.push('previous');
      const hash = accepted.get(last())?.hash;
      return meet<Awaited<ReturnType<BureauClient['previousUpload']>>>(
        questions.shift(),
        () => ({ code: 0, message: '', sequence: last(), ...(hash === undefined ? {} : { hash }) }),
        (code) => ({ code, message: '' }),
      );
    },
  };
  return { client, accepted, uploads, questions, calls };
};
