import type { Clock } from '#functions/clock-ports';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { Registry, Servers } from '#functions/registry-ports';
import type { Store } from '#functions/store-ports';
import type { Access, Filing, Material } from '#shared/filing/filing';
import { dayOf } from '#shared/filing/instant';
import { isInProgress, isOpenToApplicant } from '#shared/filing/standing';
import { eventsOf } from './filing-events';
import { subjectDigest } from './national-level';

/** Where the facts about a filing come from that nobody enters. */
export type FactPorts = {
  readonly store: Pick<Store, 'accounts' | 'audit' | 'codes'>;
  readonly registry: Registry;
  readonly servers: Servers;
  readonly clock: Clock;
};

const accessOf = async ({ kind, method, code: entered }: Access, head: FilingRecord, { store, servers }: FactPorts): Promise<Access> => {
  const chosen = { kind, ...(method === undefined ? {} : { method }) };
  const own = await servers.ofAccount(head.account);
  if (kind === 'server') return { ...chosen, ...own };
  const code = entered === undefined ? null : await store.codes.get(entered);
  const named = { ...chosen, ...(entered === undefined ? {} : { code: entered }) };
  if (code === null) return { ...named, ...own, valid: false };
  const { region, ip, ownerAccount } = code.server;
  return { ...named, region, billing: 'prepaid', ip, ownerAccount, valid: code.state === 'unused' || code.order === head.id };
};

const accountOf = async (head: FilingRecord, { store }: FactPorts): Promise<Filing['account']> => {
  const { id, boundTo, promotionUsed, firstFilingWithPrepaidServer, openOrders } = await store.accounts.get(head.account);
  return {
    id,
    filedSubject: boundTo,
    openOrders: Math.max(0, openOrders - (isInProgress(head.state) ? 1 : 0)),
    promotionUsed,
    ...(firstFilingWithPrepaidServer === undefined ? {} : { firstFilingWithPrepaidServer }),
  };
};

const subjectOf = async ({ subject }: Filing['order'], { nationalLevel }: FilingRecord): Promise<Filing['order']['subject']> =>
  nationalLevel !== undefined && nationalLevel === (await subjectDigest(subject)) ? { ...subject, nationalLevel: true } : subject;

const materialOf = ({ kind, of, fileName }: MaterialRecord): Material => ({ kind, file: fileName, ...(of === undefined ? {} : { of }) });

/**
 * The filing that the rules judge: what the applicant entered, and everything else as the store, the registries and the provider know it. Its day is that of
 * the submission; while it is the applicant's turn, today. Every material has a file, so that one that was not read does not count.
 */
export const filingAsJudged = async (
  head: FilingRecord,
  entered: Filing,
  materials: readonly MaterialRecord[],
  ports: FactPorts,
): Promise<Filing> => {
  const { access, steps, order } = entered;
  const { submittedAt } = head;
  const isWithApplicant = isOpenToApplicant(head.state) || submittedAt === undefined;
  const [account, where, answers, trail] = await Promise.all([
    accountOf(head, ports),
    accessOf(access, head, ports),
    ports.registry.ask(entered),
    ports.store.audit.of(head.id),
  ]);
  const day = isWithApplicant ? ports.clock.today() : dayOf(submittedAt);
  return {
    version: 1,
    account,
    access: where,
    ...answers,
    events: [...eventsOf(trail, submittedAt)],
    ...(steps === undefined ? {} : { steps }),
    order: { ...order, subject: await subjectOf(order, head), submittedAt: day, materials: materials.map(materialOf) },
  };
};
