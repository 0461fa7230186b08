import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem';

const MOST_TRIES = 3;

const worthAnotherTry = (tries: number, error: unknown): boolean =>
  tries < MOST_TRIES && !(error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 429);

/**
 * Where the API's answers are kept: asked again where it was the network or the server, and taken as they are for five seconds. What changes something fails
 * at once without a network: kept for later, it would be done after the person turned to something else.
 */
export const createAnswers = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 5000 }, mutations: { networkMode: 'always' } } });
