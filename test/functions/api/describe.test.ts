import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROBLEMS, problemCodes } from '#shared/api/problem-codes';
import { problemsOf, type Route } from '#shared/api/route';
import { ROUTES, routeNames } from '#shared/api/routes';
import { testApi } from './test-api';

const Operation = z.looseObject({
  operationId: z.string(),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
  security: z.array(z.unknown()).optional(),
});
const Description = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

describe('the description', () => {
  it('is public, and names every call with its answers and its errors', async () => {
    const test = testApi();
    const { status, body } = await test.call('describe');
    expect(status).toBe(200);
    const { paths } = Description.parse(body);
    const described = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual([...routeNames].sort());
    for (const { operationId, responses, security } of described) {
      const route: Route = ROUTES[z.enum(routeNames).parse(operationId)];
      const statuses = new Set([
        route.status,
        ...(route.empty === undefined ? [] : [204]),
        ...problemsOf(route).map((code) => PROBLEMS[code].status),
      ]);
      expect(Object.keys(responses).map(Number).sort()).toEqual([...statuses].sort());
      expect(security).toEqual(route.roles === 'public' ? [] : undefined);
    }
  });

  it('points to nothing that is not there, and holds nothing that nobody points to', async () => {
    const { body } = await testApi().call('describe');
    const text = JSON.stringify(body);
    const pointers = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...pointers].sort()).toEqual(Object.keys(Description.parse(body).components.schemas).sort());
    expect(text).not.toContain('$defs');
  });

  it('says the same as the table of docs/api.md', async () => {
    const rows = (await readFile('docs/api.md', 'utf8')).split('\n').filter((line) => /^\| `[A-Z]+ \/api\//.test(line));
    const calls: readonly Route[] = Object.values(ROUTES);
    expect(rows).toEqual(
      calls.map(
        ({ method, path, roles, summary }) =>
          `| \`${method.toUpperCase()} /api${path}\` | ${roles === 'public' ? 'anyone' : roles.join(' ')} | ${summary.en} |`,
      ),
    );
  });

  it('has the calls of the contract', async () => {
    const { paths } = Description.parse((await testApi().call('describe')).body);
    const calls = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(calls).toEqual(
      expect.arrayContaining([
        'post /api/filings',
        'post /api/filings/{id}/materials',
        'get /api/filings/{id}',
        'post /api/filings/{id}/submit',
        'post /api/filings/{id}/withdraw',
        'get /api/queues',
        'get /api/queues/{queue}/tasks',
        'post /api/queues/{queue}/claim-next',
        'post /api/tasks/{id}/claim',
        'post /api/tasks/{id}/renew',
        'post /api/tasks/{id}/release',
        'get /api/tasks/{id}',
        'post /api/tasks/{id}/decision',
        'get /api/filings',
        'get /api/subjects',
        'get /api/filings/{id}/audit',
        'get /api/openapi.json',
      ]),
    );
  });

  it('mentions every problem code somewhere', () => {
    const described = new Set(routeNames.flatMap((name) => problemsOf(ROUTES[name])));
    expect(problemCodes.filter((code) => !described.has(code))).toEqual([]);
  });
});
