import { modelsFolder } from './model-sets';
import { environment, QUEUE_READERS } from './names';
import type { Stage } from './stage';
import type { StorageStack } from './storage-stack';

/** What the functions of a system share. */
export type System = { readonly storage: StorageStack; readonly stage: Stage; readonly machineArn: string };

const watchedQueues = ({ queues }: StorageStack) =>
  Object.entries(queues).map(([name, { queue, deadLetters }]) => ({
    ...{ name, url: queue.queueUrl, readers: QUEUE_READERS },
    deadLetters: { url: deadLetters.queueUrl, arn: deadLetters.queueArn },
  }));

/** Environment variables by what they give: a step takes the groups that it needs. */
export const environmentsOf = ({ storage, stage, machineArn }: System) => {
  const table = { [environment.table]: storage.filings.table.tableName };
  const workflow = { ...table, [environment.stateMachine]: machineArn };
  const derived = { [environment.derivedBucket]: storage.derived.bucket.bucketName };
  const uploads = { [environment.uploadsBucket]: storage.uploads.bucket.bucketName };
  const bureau = { [environment.bureauSecret]: storage.bureau.secret.secretArn };
  return {
    table,
    workflow,
    derived,
    uploads,
    bureau,
    /** To send what lies in the outbox. */
    delivery: { ...workflow, [environment.mailFrom]: stage.mail.from },
    /** To judge a filing: its readings, the registry, the account's server. */
    judging: { ...workflow, ...derived, ...uploads, ...bureau, [environment.servers]: JSON.stringify(stage.servers) },
    models: { [environment.modelsFolder]: modelsFolder(stage.models) },
    checking: { [environment.waivesFirstReview]: String(stage.waivesFirstReview) },
    /** To see how the queues stand and to put dead letters back. */
    watching: { [environment.workQueues]: JSON.stringify(watchedQueues(storage)) },
    edge: {
      [environment.issuer]: stage.tokens.issuer,
      [environment.audience]: stage.tokens.audience,
      [environment.fourEyes]: stage.fourEyes,
      [environment.requestsPerMinute]: String(stage.requests.perCallerAndMinute),
    },
  };
};
