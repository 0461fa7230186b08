import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { optionalEnv, requireEnv } from '#functions/env';
import type { Notifier } from '#functions/notification-ports';
import type { ObjectStore } from '#functions/ports';
import type { Servers } from '#functions/registry-ports';
import type { Store } from '#functions/store-ports';
import type { UploadProbe } from '#functions/workflow/unread';
import type { Workflow } from '#functions/workflow-ports';
import { createFolderNotifier } from './folder-notifier';
import { createNotifier, hasNoNotices, noNotifier } from './notifier';
import { createObjectStore } from './object-store';
import { createStore } from './store/create-store';
import { openTable } from './store/open-table';
import type { Table } from './store/table';
import { createUploadProbe } from './upload-probe';
import { createWorkflow } from './workflow';

/** S3 as the environment says; an S3 of one's own has buckets in the path, not in the host's name. */
export const environmentS3 = (): S3Client => new S3Client({ forcePathStyle: optionalEnv('AWS_ENDPOINT_URL_S3') !== undefined });

/** The one table (`TABLE_NAME`). */
export const environmentTable = (): Table => openTable(requireEnv('TABLE_NAME'));

/** The store over the one table. */
export const environmentStore = (): Store => createStore(environmentTable());

/** Re-encoded pictures, readings and verdicts (`DERIVED_BUCKET`). */
export const environmentDerived = (): ObjectStore => createObjectStore(environmentS3(), requireEnv('DERIVED_BUCKET'));

/** Whether an upload arrived (`UPLOADS_BUCKET`), without a right to read it. */
export const environmentUploadProbe = (): UploadProbe => createUploadProbe(environmentS3(), requireEnv('UPLOADS_BUCKET'));

/** Runs of the filing's state machine (`STATE_MACHINE_ARN`). */
export const environmentWorkflow = (): Workflow => createWorkflow(new SFNClient({}), requireEnv('STATE_MACHINE_ARN'));

/** Mail and SMS: into a folder (`OUTBOX_FOLDER`), or by SES and SNS from the address `MAIL_FROM`, or, in a region without them (`AWS_REGION`), by nobody. */
export const environmentNotifier = (): Notifier => {
  const folder = optionalEnv('OUTBOX_FOLDER');
  if (folder !== undefined) return createFolderNotifier(folder);
  return hasNoNotices(requireEnv('AWS_REGION')) ? noNotifier : createNotifier(requireEnv('MAIL_FROM'));
};

const Server = z.strictObject({
  region: z.enum(['mainland', 'hong-kong', 'overseas']),
  billing: z.enum(['prepaid', 'pay-as-you-go', 'free', 'site-builder']),
  ip: z.string(),
});

/**
 * Where accounts' servers stand, as `SERVERS` says: JSON `{ "default": { region, billing, ip }, "ACCOUNT": … }`. An access provider puts an adapter over its own
 * list of servers here. Throws where an account has none.
 */
export const environmentServers = (): Servers => {
  const servers = z.record(z.string(), Server).parse(JSON.parse(requireEnv('SERVERS')));
  return {
    ofAccount: async (account) => {
      const server = (Object.hasOwn(servers, account) ? servers[account] : undefined) ?? servers.default;
      if (server === undefined) throw new Error('SERVERS names neither the account nor a default');
      return server;
    },
  };
};

/** One line of the log: ids and codes only. */
export const logLine = (line: Readonly<Record<string, string | number | boolean>>): void => console.log(JSON.stringify(line));
