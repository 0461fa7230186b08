import type { Store } from '#functions/store-ports';
import { createAccountStore, createSubjectStore } from './accounts';
import { createAuditStore } from './audit';
import { createCodeStore } from './codes';
import { createStatisticsStore } from './day-counts';
import { createFilingStore } from './filings';
import { createIdempotencyStore, createRateLimitStore } from './idempotency';
import { createMaterialStore } from './materials';
import { createOutboxStore } from './outbox';
import { createPasswordStore } from './passwords';
import { createRerunStore } from './reruns';
import type { Table } from './table';
import { createTaskStore } from './tasks';

/** The store over a table: the same on DynamoDB and in memory. */
export const createStore = (table: Table): Store => ({
  filings: createFilingStore(table),
  materials: createMaterialStore(table),
  tasks: createTaskStore(table),
  accounts: createAccountStore(table),
  subjects: createSubjectStore(table),
  codes: createCodeStore(table),
  passwords: createPasswordStore(table),
  audit: createAuditStore(table),
  idempotency: createIdempotencyStore(table),
  rateLimits: createRateLimitStore(table),
  outbox: createOutboxStore(table),
  statistics: createStatisticsStore(table),
  reruns: createRerunStore(table),
});
