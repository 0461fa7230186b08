import type { BureauLedger } from '#functions/bureau-ledger';

/** Takes a submission back that has no number yet; false where it is too late and only the bureau's answer can end it. */
export const withdrawSubmission = async (key: string, ledger: BureauLedger): Promise<boolean> => {
  const submission = await ledger.submission(key);
  if (submission === null || submission.state === 'withdrawn') return submission !== null;
  if (submission.state !== 'building' && submission.state !== 'waiting') return false;
  return ledger.putSubmission({ ...submission, state: 'withdrawn' }, submission.version);
};
