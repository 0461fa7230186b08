import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { environmentConsole } from '#functions/adapters/console-environment';

const serve = environmentConsole();

/** Lambda entry of the reviewer's console, behind an HTTP API. */
export const handler = handle(new Hono().all('*', (context) => serve(context.req.raw)));
