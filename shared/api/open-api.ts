import { z } from 'zod';
import { Problem } from './problem';
import { PROBLEMS } from './problem-codes';
import { problemsOf, type Route } from './route';
import { ROUTES } from './routes';

type Json = Readonly<Record<string, unknown>>;

const COMPONENTS = '#/components/schemas/';

const moved = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree).replaceAll('"#/$defs/', `"${COMPONENTS}`));

/** A schema as JSON Schema; the definitions of named schemas, which zod puts into each, are moved to one place. */
const described = (schema: z.ZodType, io: 'input' | 'output', components: Map<string, unknown>): unknown => {
  const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  for (const [id, { id: __, ...definition }] of Object.entries($defs)) components.set(id, moved(definition));
  return moved(own);
};

const said = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} / ${en}`;

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

const queryParameters = (query: z.ZodType | undefined): Json[] => {
  if (query === undefined) return [];
  const { properties = {} } = z.toJSONSchema(query, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
};

const KEY_PARAMETER: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: '同一键重复发送只生效一次 / the same key sent again takes effect once',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const problemAnswers = (route: Route): Json => {
  const codes = problemsOf(route);
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort((a, b) => a - b);
  const content = { 'application/problem+json': { schema: { $ref: `${COMPONENTS}Problem` } } };
  return Object.fromEntries(
    statuses.map((status) => {
      const description = codes.filter((code) => PROBLEMS[code].status === status).join(', ');
      return [String(status), { description, content }];
    }),
  );
};

const operation = (name: string, route: Route, components: Map<string, unknown>): Json => {
  const { path, summary, roles, query, body, bodyIsOptional, status, empty, answer, isIdempotent } = route;
  const parameters = [...pathParameters(path), ...queryParameters(query), ...(isIdempotent === true ? [KEY_PARAMETER] : [])];
  return {
    operationId: name,
    summary: said(summary),
    ...(roles === 'public' ? { security: [] } : { description: `roles: ${roles.join(', ')}` }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: bodyIsOptional !== true,
            content: { 'application/json': { schema: described(body, 'input', components) } },
          },
        }),
    responses: {
      [status]: { description: summary.en, content: { 'application/json': { schema: described(answer, 'output', components) } } },
      ...(empty === undefined ? {} : { [empty.status]: { description: said(empty.means) } }),
      ...problemAnswers(route),
    },
  };
};

/** The OpenAPI 3.1 description of the API, made from the table of calls and their schemas. */
export const openApiDocument = (): Json => {
  const components = new Map<string, unknown>();
  described(Problem, 'output', components);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(ROUTES)) {
    const operations = paths[`/api${route.path}`] ?? {};
    paths[`/api${route.path}`] = { ...operations, [route.method]: operation(name, route, components) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '核验 Heyan', version: '1', description: '网站备案预审 / pre-screening of website filings' },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
