import { z } from 'zod';
import { TransientError } from '#functions/errors';

/** What AWS clients call what passes by itself: throttling, a service in trouble, a connection that broke. */
const PASSING: ReadonlySet<string> = new Set([
  ...[
    'ThrottlingException',
    'Throttling',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'LimitExceededException',
    'SlowDown',
  ],
  ...['ProvisionedThroughputExceededException', 'TransactionConflictException', 'TransactionInProgressException'],
  ...['ReplicatedWriteConflictException', 'StateMachineDeleting', 'ExecutionLimitExceeded'],
  ...['InternalError', 'InternalFailure', 'InternalServerError', 'ServiceUnavailable', 'ServiceUnavailableException'],
  ...['RequestTimeout', 'TimeoutError', 'ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ENOTFOUND'],
]);

const Told = z.object({
  name: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional().catch(undefined),
});

const TOO_MANY = 429;
const SERVER_ERROR = 500;

/** The name under which a client's error is known: that of the connection's fault, where it broke. */
export const nameOfError = (error: unknown): string => {
  const { name = '', code } = Told.safeParse(error).data ?? {};
  return code !== undefined && PASSING.has(code) ? code : name;
};

/** True for an error of an AWS client that another try may cure. Some answers of 5xx have no name at all. */
export const mayPass = (error: unknown): boolean => {
  const { $metadata } = Told.safeParse(error).data ?? {};
  const status = $metadata?.httpStatusCode ?? 0;
  return PASSING.has(nameOfError(error)) || status === TOO_MANY || status >= SERVER_ERROR;
};

/** Throws TransientError, by the error's name, for what may pass, and any other error as it is. */
export const rethrown = (error: unknown): never => {
  if (mayPass(error)) throw new TransientError(nameOfError(error), { cause: error });
  throw error;
};
