import { environment, MODELS_FOLDER } from './names';
import type { Stage } from './stage';
import type { StorageStack } from './storage-stack';

/** What the functions of a system share. */
export type System = { readonly storage: StorageStack; readonly stage: Stage; readonly machineArn: string };

type Environment = Record<string, string>;

/** For each step of the workflow: the table and the state machine. */
export const systemEnvironment = ({ storage, machineArn }: System): Environment => ({
  [environment.table]: storage.filings.table.tableName,
  [environment.stateMachine]: machineArn,
});

/** For steps that send what lies in the outbox. */
export const deliveryEnvironment = (system: System): Environment => ({
  ...systemEnvironment(system),
  [environment.mailFrom]: system.stage.mail.from,
});

/** For steps that judge a filing: readings, the registry, the account's server. */
export const judgingEnvironment = (system: System): Environment => ({
  ...systemEnvironment(system),
  [environment.uploadsBucket]: system.storage.uploads.bucket.bucketName,
  [environment.derivedBucket]: system.storage.derived.bucket.bucketName,
  [environment.bureauSecret]: system.storage.bureau.secret.secretArn,
  [environment.servers]: JSON.stringify(system.stage.servers),
  [environment.waivesFirstReview]: String(system.stage.waivesFirstReview),
});

/** For steps that talk to the bureau and tell what came of it. */
export const bureauEnvironment = (system: System): Environment => ({
  ...judgingEnvironment(system),
  ...deliveryEnvironment(system),
  [environment.modelsFolder]: MODELS_FOLDER,
});

/** For the API. */
export const apiEnvironment = (system: System): Environment => ({
  ...judgingEnvironment(system),
  ...deliveryEnvironment(system),
  [environment.issuer]: system.stage.tokens.issuer,
  [environment.audience]: system.stage.tokens.audience,
  [environment.fourEyes]: system.stage.fourEyes,
  [environment.requestsPerMinute]: String(system.stage.requests.perCallerAndMinute),
});
