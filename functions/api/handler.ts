import { handle } from 'hono/aws-lambda';
import { environmentApiPorts } from '#functions/adapters/api-environment';
import { createApi } from './app';

/** Lambda entry of the API, behind an HTTP API. */
export const handler = handle(createApi(environmentApiPorts()));
