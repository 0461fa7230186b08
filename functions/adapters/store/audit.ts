import { z } from 'zod';
import type { AuditStore } from '#functions/store-ports';
import { AuditEvent } from '#shared/audit/event';
import { boundTo, Secret } from './audit-writes';
import { changeFiling } from './change-filing';
import { parsed, parsedOrNull } from './items';
import { filingPartition, secretKey } from './keys';
import { opened } from './sealing';
import type { Table } from './table';

const Sealed = z.object({ account: z.string().optional(), personal: z.unknown().optional() });

/** The audit trail over a table. */
export const createAuditStore = (table: Table): AuditStore => ({
  of: async (filing) => (await table.partition(filingPartition(filing), 'EVENT#')).map((item) => parsed(AuditEvent, item)),
  record: (request) => changeFiling(table, request, (head) => ({ ok: true, value: { next: head, event: request.event } })),
  open: async (event) => {
    const secret = event.sealed === undefined ? null : parsedOrNull(Secret, await table.get(secretKey(event.filing)));
    return secret === null || event.sealed === undefined ? null : Sealed.parse(opened(secret.secret, boundTo(event), event.sealed));
  },
});
