import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type Credentials, signatureFault } from '#local/signed-request';
import type { StepFunctions } from './engine';
import type { Json } from './json';
import { ServiceError } from './service-error';

type Call = (engine: StepFunctions, body: Json) => Promise<Json> | Json;

const MOST_BODY_BYTES = 1024 ** 2;
const seconds = (milliseconds: number): number => milliseconds / 1000;

/** A call with its body's form; other fields of the API are let through and not looked at. */
const call =
  <Form>(form: z.ZodType<Form>, answer: (engine: StepFunctions, body: Form) => Promise<Json | undefined> | Json): Call =>
  async (engine, body) => {
    const result = form.safeParse(body);
    if (!result.success) throw new ServiceError('ValidationException', z.prettifyError(result.error));
    return (await answer(engine, result.data)) ?? {};
  };

const text = z.string();
const paged = { maxResults: z.number().int().min(0).max(1000).optional(), nextToken: z.string().regex(/^\d+$/).optional() };

/** One page of a list; the token is where the next one begins. */
const page = (
  name: string,
  rows: readonly Json[],
  { maxResults, nextToken }: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined },
): Json => {
  const from = Number(nextToken ?? 0);
  const to = from + (maxResults || 100);
  return { [name]: rows.slice(from, to), ...(to < rows.length ? { nextToken: String(to) } : {}) };
};

const calls: Readonly<Record<string, Call>> = {
  StartExecution: call(
    z.object({ stateMachineArn: text, name: text.optional(), input: text.optional() }),
    async (engine, { name, input, stateMachineArn }) => {
      const request = { stateMachineArn, ...(name === undefined ? {} : { name }), ...(input === undefined ? {} : { input }) };
      const { executionArn, startDate } = await engine.start(request);
      return { executionArn, startDate: seconds(startDate) };
    },
  ),
  DescribeExecution: call(z.object({ executionArn: text }), (engine, { executionArn }) => ({ ...engine.describe(executionArn) })),
  ListExecutions: call(z.object({ stateMachineArn: text, statusFilter: text.optional(), ...paged }), (engine, body) =>
    page('executions', engine.list(body.stateMachineArn, body.statusFilter), body),
  ),
  GetExecutionHistory: call(z.object({ executionArn: text, reverseOrder: z.boolean().default(false), ...paged }), async (engine, body) => {
    const events = await engine.history(body.executionArn);
    return page('events', body.reverseOrder ? events.toReversed() : events, body);
  }),
  StopExecution: call(z.object({ executionArn: text, error: text.optional(), cause: text.optional() }), async (engine, body) => {
    const { stopDate } = await engine.stop(body.executionArn, body.error, body.cause);
    return { stopDate: seconds(stopDate) };
  }),
  RedriveExecution: call(z.object({ executionArn: text }), async (engine, { executionArn }) => ({
    redriveDate: seconds((await engine.redrive(executionArn)).redriveDate),
  })),
  SendTaskSuccess: call(z.object({ taskToken: text, output: text }), async (engine, { taskToken, output }) => {
    await engine.sendTaskSuccess(taskToken, output);
    return undefined;
  }),
  SendTaskFailure: call(
    z.object({ taskToken: text, error: text.optional(), cause: text.optional() }),
    async (engine, { taskToken, error, cause }) => {
      await engine.sendTaskFailure(taskToken, error, cause);
      return undefined;
    },
  ),
  SendTaskHeartbeat: call(z.object({ taskToken: text }), async (engine, { taskToken }) => {
    await engine.sendTaskHeartbeat(taskToken);
    return undefined;
  }),
};

const TARGET = 'AWSStepFunctions.';
const Body = z.json();

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > MOST_BODY_BYTES) throw new ServiceError('ValidationException', 'the request is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const answerTo = async (engine: StepFunctions, request: IncomingMessage, credentials: readonly Credentials[]): Promise<Json> => {
  const body = await bodyOf(request);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const wire = { method: request.method ?? '', path: request.url ?? '/', query: [], headers };
  // Signatures stand by the machine's own time: the engine's clock may be turned.
  const context = { service: 'states', credentials, now: Date.now() };
  const fault = signatureFault(wire, createHash('sha256').update(body).digest('hex'), context);
  if (fault !== null) throw new ServiceError('ValidationException', fault);
  const target = headers['x-amz-target'] ?? '';
  const name = target.startsWith(TARGET) ? target.slice(TARGET.length) : '';
  const wanted = Object.hasOwn(calls, name) ? calls[name] : undefined;
  if (wanted === undefined) throw new ServiceError('UnknownOperationException');
  const parsed = Body.safeParse(JSON.parse(body.toString('utf8') || '{}'));
  if (!parsed.success) throw new ServiceError('ValidationException', 'is not JSON');
  return wanted(engine, parsed.data);
};

/** Serves an engine on 127.0.0.1 over the protocol that the AWS SDK speaks; requests must be signed. Port 0 takes a free one. */
export const serveStepFunctions = async (
  engine: StepFunctions,
  { credentials, onFault }: { readonly credentials: readonly Credentials[]; readonly onFault?: (error: unknown) => void },
  port = 0,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const send = (status: number, body: Json): void => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(body));
    };
    answerTo(engine, request, credentials).then(
      (body) => send(200, body),
      (error: unknown) => {
        if (error instanceof ServiceError) {
          send(error.code === 'ServiceUnavailable' ? 503 : 400, { __type: error.code, message: error.message });
          return;
        }
        onFault?.(error);
        send(500, { __type: 'InternalFailure' });
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
