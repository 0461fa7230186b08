import type { Settings } from './settings';
import type { Topology } from './topology-shape';

/** Where the servers of one machine answer. */
export type Endpoints = { readonly s3: string; readonly dynamoDb: string; readonly stepFunctions: string; readonly bureau: string };

/** The table's name on one machine. */
export const LOCAL_TABLE = 'heyan';

/** The region that the SDK signs for. */
export const LOCAL_REGION = 'local-1';

/** The ARN of the filing's state machine on one machine. */
export const LOCAL_MACHINE = `arn:aws:states:${LOCAL_REGION}:000000000000:stateMachine:filing`;

/** The ARN of the state machine for runs over many filings. */
export const LOCAL_RERUN_MACHINE = `arn:aws:states:${LOCAL_REGION}:000000000000:stateMachine:rerun`;

/** An account's server where nobody says otherwise: in the mainland, prepaid, with an address kept for documentation. */
const SERVERS = { default: { region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' } };

/** All that the handlers read from their environment, for one machine. */
export const environmentFor = (
  { accessKeyId, secretAccessKey, bureau }: Settings,
  { bucketVariables }: Topology,
  endpoints: Endpoints,
  places: { readonly outbox: string; readonly models: string; readonly issuer: string; readonly audience: string },
): Readonly<Record<string, string>> => ({
  ...bucketVariables,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_REGION: LOCAL_REGION,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamoDb,
  AWS_ENDPOINT_URL_SFN: endpoints.stepFunctions,
  TABLE_NAME: LOCAL_TABLE,
  STATE_MACHINE_ARN: LOCAL_MACHINE,
  RERUN_MACHINE_ARN: LOCAL_RERUN_MACHINE,
  SERVERS: JSON.stringify(SERVERS),
  OUTBOX_FOLDER: places.outbox,
  MODELS_FOLDER: places.models,
  OIDC_ISSUER: places.issuer,
  OIDC_AUDIENCE: places.audience,
  BUREAU_CONNECTION: JSON.stringify({
    baseUrl: endpoints.bureau,
    ispId: bureau.ispId,
    userName: bureau.userName,
    password: bureau.password,
    cipher: { key: bureau.key, iv: bureau.iv },
    serverLocations: ['CN-BJ'],
  }),
});
