import { TABLE_NAME_VARIABLE } from '#shared/storage/table-definition';

/** Names that the infrastructure and the code agree on. A step has one name everywhere: folder, construct id, log field. */
export const steps = {
  normaliseImage: 'normalise-image',
  readDocument: 'read-document',
  recordReading: 'record-reading',
  checkFiling: 'check-filing',
  awaitChange: 'await-change',
  checkPhoto: 'check-photo',
  submitToBureau: 'submit-to-bureau',
  escalateWait: 'escalate-wait',
  recordApproval: 'record-approval',
  failFiling: 'fail-filing',
  deliverOutbox: 'deliver-outbox',
  collectFromBureau: 'collect-from-bureau',
  remindApplicants: 'remind-applicants',
  findStalled: 'find-stalled',
  rerunBegin: 'rerun-begin',
  rerunFilings: 'rerun-filings',
  rerunClose: 'rerun-close',
  api: 'api',
  console: 'console',
} as const;
export type StepName = (typeof steps)[keyof typeof steps];

/** Steps that the bucket's announcements start, each by a queue of its own. */
export const queuedSteps = [steps.normaliseImage, steps.readDocument, steps.recordReading] as const;
export type QueuedStepName = (typeof queuedSteps)[number];

/** How many messages of a queue are worked on at the same time. */
export const QUEUE_READERS = 20;

/** Environment variables of the handlers. Each has one meaning, and one value for all functions of a system. */
export const environment = {
  uploadsBucket: 'UPLOADS_BUCKET',
  derivedBucket: 'DERIVED_BUCKET',
  modelsFolder: 'MODELS_FOLDER',
  table: TABLE_NAME_VARIABLE,
  stateMachine: 'STATE_MACHINE_ARN',
  rerunMachine: 'RERUN_MACHINE_ARN',
  bureauSecret: 'BUREAU_SECRET_ARN',
  servers: 'SERVERS',
  mailFrom: 'MAIL_FROM',
  waivesFirstReview: 'WAIVES_FIRST_REVIEW',
  fourEyes: 'FOUR_EYES',
  requestsPerMinute: 'REQUESTS_PER_MINUTE',
  issuer: 'OIDC_ISSUER',
  audience: 'OIDC_AUDIENCE',
  workQueues: 'WORK_QUEUES',
  consoleFolder: 'CONSOLE_FOLDER',
  consoleClient: 'CONSOLE_CLIENT',
  pictureOrigins: 'PICTURE_ORIGINS',
} as const;

/** What a process that reads is started with beside its own environment: the C library keeps two arenas for all threads, not eight for each core, which saves 60 to 80 MB and costs no time. */
export const READING_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' } as const;

/** How the key of an upload's manifest ends: it is written last and starts the reading. */
export const MANIFEST_SUFFIX = '/manifest.json';

/** How the key of an upload's readings ends: written last, too, and starts their recording. */
export const READINGS_SUFFIX = '/readings.json';

/** Where the built console stands in its function's package. */
export const CONSOLE_FOLDER = 'console';

/** `cdk synth -c bundle=false` makes the templates without packing code: offline, and in the tests. */
export const BUNDLE_CONTEXT = 'bundle';

/** `cdk deploy -c stage=production` names the environment; see `stages/`. */
export const STAGE_CONTEXT = 'stage';

/** Metadata of a function's resource in the template: which step it is, for whoever reads the topology out of it. */
export const STEP_METADATA = 'heyan:step';
