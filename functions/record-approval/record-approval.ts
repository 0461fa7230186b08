import { type FilingToSend, filingToSend } from '#functions/build-upload/filing-to-send';
import type { Clock } from '#functions/clock-ports';
import type { ObjectStore } from '#functions/ports';
import { stagesAfter } from '#functions/record-bureau-outcome/stages-after';
import type { AccountRecord } from '#functions/records/account-record';
import type { NewMessage, Store } from '#functions/store-ports';
import { tellApplicant } from '#functions/workflow/notices';
import { filingOf, standingAfter } from '#functions/workflow/owned-filing';
import { type OwnedFiling, type Standing, standingOf, stepActor } from '#functions/workflow/run';
import type { Deliver } from '#functions/workflow-ports';
import { dayOf } from '#shared/filing/instant';
import { serversOf } from '#shared/filing/promotion';
import type { Verdict } from '#shared/verdict/verdict';
import { completeCode } from './authorisation-codes';

/** What recording an approval needs. */
export type ApprovalPorts = {
  readonly store: Pick<Store, 'accounts' | 'codes' | 'filings' | 'materials'>;
  readonly derived: ObjectStore;
  readonly clock: Clock;
  readonly deliver: Deliver;
};

const STEP = 'record-approval';

/** The approval as the rules see it: which free days it earns, and by when the owner must file with public security. */
type Approval = { readonly promotion: Verdict['promotion']; readonly publicSecurityDue: string | null };

const approvalOf = ({ judgement, head }: FilingToSend): Approval => {
  const { promotion, findings } = stagesAfter(judgement, { at: dayOf(head.since), event: 'bureau-approved' });
  const due = findings.find(({ code }) => code === 'public-security-filing-due')?.about;
  return { promotion, publicSecurityDue: due ?? null };
};

const noticesOf = ({ publicSecurityDue }: Approval): readonly NewMessage[] => [
  ...tellApplicant('approved'),
  ...(publicSecurityDue === null ? [] : tellApplicant('public-security', { due: publicSecurityDue })),
];

/** R77, R92, R97: the account as an approved order that adds leaves it. Null where nothing of it changes. */
const accountAfter =
  ({ filing }: FilingToSend, { promotion }: Approval) =>
  (now: AccountRecord): AccountRecord | null => {
    const { kind } = filing.access;
    const first =
      now.firstFilingWithPrepaidServer ??
      (kind === 'server' ? serversOf(filing.access).some(({ billing }) => billing === 'prepaid') : undefined);
    const next: AccountRecord = {
      ...now,
      boundTo: now.boundTo ?? filing.order.subject.certificate.number,
      promotionUsed: now.promotionUsed || promotion?.eligible === true,
      ...(first === undefined ? {} : { firstFilingWithPrepaidServer: first }),
    };
    return JSON.stringify(next) === JSON.stringify(now) ? null : next;
  };

const factsOf = ({ promotion, publicSecurityDue }: Approval) => ({
  ...(promotion === undefined
    ? {}
    : {
        promotion: promotion.eligible,
        days: promotion.days ?? 0,
        ...(promotion.reason === undefined ? {} : { refusal: promotion.reason }),
      }),
  ...(publicSecurityDue === null ? {} : { publicSecurityDue }),
});

/**
 * What an approval brings: the applicant is told, and reminded of public security; free days are granted, once, as an audit event that says how many; the account is bound
 * to its subject and has used its promotion; an authorisation code is used up. Everything follows from what was judged before the approval, so a second call
 * ends the same.
 */
export const recordApproval = async (owned: OwnedFiling, ports: ApprovalPorts): Promise<Standing> => {
  const { store, clock, deliver } = ports;
  const head = await filingOf(owned.filing, store);
  const sent = head.state === 'approved' ? await filingToSend(owned.filing, ports) : null;
  if (sent === null || head.generation !== owned.generation) return standingOf(head, owned.generation, clock.now());
  const approval = approvalOf(sent);
  const written = await store.filings.amend({
    ...owned,
    ...{ at: clock.now(), by: stepActor(STEP), event: 'approval-recorded', expect: 'approved', effect: `${STEP}@${head.since}` },
    facts: factsOf(approval),
    messages: noticesOf(approval),
  });
  if (written.ok) await deliver(written.messages);
  if (written.ok && sent.filing.order.action === 'add') {
    await store.accounts.change(head.account, accountAfter(sent, approval));
    await completeCode(head.id, sent.filing.access, ports);
  }
  return standingAfter(written, owned, ports);
};
