import { z } from 'zod';
import type { Write } from '#functions/store-ports';
import { chained } from '#shared/audit/chain';
import type { AuditEvent, AuditHead } from '#shared/audit/event';
import { eventKey } from './keys';
import { sealed, sha256 } from './sealing';
import type { Item, TableWrite } from './table';

/** The value of a filing's KEY item. */
export const Secret = z.strictObject({ secret: z.string() });

/** What a sealed part is bound to: it cannot be shown as another event's. */
export const boundTo = ({ filing, event, at }: Pick<AuditEvent, 'filing' | 'event' | 'at'>): string => JSON.stringify([filing, event, at]);

type Said = { readonly event: string; readonly facts?: Write['facts'] | undefined; readonly personal?: unknown };

/** The audit event of a change, and the chain's new end. An applicant's account, and what is personal, is sealed under the filing's key. */
export const auditWrites = (
  head: AuditHead,
  { filing, at, by, facts, personal }: Write,
  plan: Said,
  secret: Item | undefined,
): { readonly head: AuditHead; readonly writes: readonly TableWrite[] } => {
  const said = plan.personal ?? personal;
  const hidden = { ...(by.role === 'applicant' ? { account: by.id } : {}), ...(said === undefined ? {} : { personal: said }) };
  const event = plan.event;
  const entry = {
    filing,
    at,
    actor: by.role === 'applicant' ? { role: by.role } : { role: by.role, id: by.id },
    event,
    facts: { ...facts, ...plan.facts },
    ...(secret === undefined || Object.keys(hidden).length === 0
      ? {}
      : { sealed: sealed(Secret.parse(secret.value).secret, boundTo({ filing, event, at }), hidden) }),
  };
  const value = chained(head, entry, sha256);
  return {
    head: { sequence: value.sequence, hash: value.hash },
    writes: [{ put: { ...eventKey(filing, value.sequence), kind: 'event', version: 1, value }, when: 'absent' }],
  };
};
