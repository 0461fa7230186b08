import { SFNClient } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import type { ApiPolicy, ApiPorts, Tokens } from '#functions/api/api-ports';
import type { WorkQueues } from '#functions/api/operator-ports';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { delivering } from '#functions/deliver-outbox/deliver-messages';
import { optionalEnv, requireEnv } from '#functions/env';
import { bulletinsIn } from '#functions/record-bureau-outcome/bulletins';
import { BOTH_REVIEWS, NO_FOUR_EYES } from '#shared/review/four-eyes';
import { environmentRegistry } from './bureau/from-environment';
import { environmentLedgerItems } from './bureau/ledger-environment';
import { systemClock, ulids } from './clock';
import { createErasure } from './erasure';
import { environmentDerived, environmentS3, environmentServers, environmentStore, logLine } from './from-environment';
import { createPictureLinks, createUploadForms } from './presign';
import { createRuns } from './runs';
import { environmentDeliveryPorts } from './step-ports';
import { createTokens, issuerKeys } from './tokens';
import { environmentWorkQueues } from './work-queues';
import { createWorkflow } from './workflow';

/** Tokens of the issuer `OIDC_ISSUER`, for the audience `OIDC_AUDIENCE`. */
export const environmentTokens = (): Tokens => {
  const issuer = requireEnv('OIDC_ISSUER');
  return createTokens({ issuers: [issuer], audience: requireEnv('OIDC_AUDIENCE'), keys: issuerKeys(issuer) });
};

/** `FOUR_EYES` (`off`, or `both-reviews`: by two persons) and `REQUESTS_PER_MINUTE` of one caller. */
export const environmentPolicy = (): ApiPolicy => {
  const fourEyes = z.enum(['off', 'both-reviews']).parse(optionalEnv('FOUR_EYES') ?? 'off');
  const requestsPerMinute = z.coerce
    .number()
    .int()
    .positive()
    .parse(optionalEnv('REQUESTS_PER_MINUTE') ?? '6000');
  return { fourEyes: fourEyes === 'off' ? NO_FOUR_EYES : BOTH_REVIEWS, requestsPerMinute };
};

/** What the API needs, as the environment says; on one machine tokens come from another issuer, and queues are another's. */
export const environmentApiPorts = (tokens: Tokens = environmentTokens(), workQueues: WorkQueues = environmentWorkQueues()): ApiPorts => {
  const [store, s3, items] = [environmentStore(), environmentS3(), environmentLedgerItems()];
  return {
    ...{ store, tokens, ids: ulids, clock: systemClock, log: logLine, policy: environmentPolicy() },
    derived: environmentDerived(),
    uploads: createUploadForms(s3, requireEnv('UPLOADS_BUCKET')),
    pictures: createPictureLinks(s3, requireEnv('DERIVED_BUCKET'), systemClock),
    erasure: createErasure(s3, [requireEnv('UPLOADS_BUCKET'), requireEnv('DERIVED_BUCKET')]),
    registry: environmentRegistry(store),
    servers: environmentServers(),
    deliver: delivering(environmentDeliveryPorts()),
    operator: {
      ledger: createLedger(items),
      bulletins: bulletinsIn(items),
      workQueues,
      reruns: createWorkflow(new SFNClient({}), requireEnv('RERUN_MACHINE_ARN')),
      runs: createRuns(new SFNClient({}), requireEnv('STATE_MACHINE_ARN')),
    },
  };
};
