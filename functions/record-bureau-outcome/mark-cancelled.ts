import type { Concerned } from '#functions/bureau-outcomes';
import type { AccountRecord, SubjectRecord } from '#functions/records/account-record';
import type { FilingRecord } from '#functions/records/filing-record';
import { normaliseIdentifier } from '#shared/identifiers/identifier';
import type { OutcomePorts } from './outcome-ports';

/** R77: the account is free again when its subject's filing is cancelled. */
const unbound =
  ({ certificate }: SubjectRecord) =>
  (now: AccountRecord): AccountRecord | null =>
    now.boundTo !== null && normaliseIdentifier(now.boundTo) === normaliseIdentifier(certificate.number) ? { ...now, boundTo: null } : null;

/**
 * Marks in an account's books what was cancelled: a website, or a subject with all its websites, which frees the account. A cancelled access leaves the website's
 * own filing as it is. The day stays the one of the first time.
 */
export const markCancelled = async (
  { account }: FilingRecord,
  { kind, bureauId }: Concerned,
  { store, clock }: OutcomePorts,
): Promise<void> => {
  if (kind === 'access' || bureauId === null) return;
  const cancelledOn = clock.today();
  for (const { subject, websites } of await store.subjects.ofAccount(account)) {
    const isAll = kind === 'subject' && subject.bureauId === bureauId;
    for (const website of websites)
      if (website.cancelledOn === undefined && (isAll || (kind === 'website' && website.bureauId === bureauId)))
        await store.subjects.saveWebsite({ ...website, cancelledOn });
    if (!isAll) continue;
    if (subject.cancelledOn === undefined) await store.subjects.save({ ...subject, cancelledOn });
    await store.accounts.change(account, unbound(subject));
  }
};
