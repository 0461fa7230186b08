import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createFont, woff2 } from 'fonteditor-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleFilesIn } from '#functions/adapters/console-files';
import { type ConsoleServer, serveConsole } from '#functions/console/serve-console';
import { builtConsole } from '#local/console/build-console';
import { catalogue } from '#shared/messages/catalogue';
import { queuesWords } from '#shared/messages/console-queues';
import { taskWords } from '#shared/messages/console-task';

const MOST_BYTES = 250 * 1000;

let folder: string;
let serve: ConsoleServer;
const answer = (path: string, init: RequestInit = {}): Response => serve(new Request(`http://127.0.0.1:1${path}`, init));

beforeAll(async () => {
  folder = await builtConsole(process.cwd());
  serve = serveConsole(await consoleFilesIn(folder), {
    clientId: 'heyan',
    issuer: 'http://127.0.0.1:1/issuer',
    pictures: ['http://127.0.0.1:2'],
  });
});

describe('the built console', () => {
  it('loads at most 300 kB until the first page stands, compressed, without fonts', async () => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const all = (await readdir(join(folder, 'assets'))).filter((name) => !name.endsWith('.woff2'));
    const first = all.filter((name) => page.includes(name) || /^(queues-page|_virtual_labels)-/.test(name));
    const sizes = await Promise.all(first.map(async (name) => gzipSync(await readFile(join(folder, 'assets', name))).length));
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((total, one) => total + one, 0)).toBeLessThan(MOST_BYTES);
  });

  it('holds no schemas and no tables of the domain', async () => {
    const names = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
    const text = (await Promise.all(names.map((name) => readFile(join(folder, 'assets', name), 'utf8')))).join('\n');
    expect(text).not.toContain('ZodError');
    expect(text).not.toContain('publicsuffix');
  });

  it('holds no development code of its libraries, whoever builds it', async () => {
    const names = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
    const text = (await Promise.all(names.map((name) => readFile(join(folder, 'assets', name), 'utf8')))).join('\n');
    expect(text).not.toContain('jsxDEV');
  });

  it('writes its own words in a font of two small files, asked for with the page', async () => {
    await woff2.init();
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const files = [...page.matchAll(/<link rel="preload" href="\/(assets\/ui-\d+-[^"]+\.woff2)" as="font"/g)].map(([, file = '']) => file);
    expect(files).toHaveLength(2);
    const said = JSON.stringify([queuesWords, taskWords, Object.values(catalogue).map(({ message }) => message)]);
    for (const file of files) {
      const font = await readFile(join(folder, file));
      expect(font.length).toBeLessThan(150_000);
      const drawn = createFont(font, { type: 'woff2' }).get().cmap;
      expect([...new Set(said)].filter((one) => drawn[one.codePointAt(0) ?? 0] === undefined)).toEqual([]);
    }
  });

  it('has no script or style inside its page, and a policy that allows none', async () => {
    const page = await answer('/').text();
    expect(page).not.toMatch(/<style|<script(?![^>]*src=)|\son\w+=/);
    const policy = answer('/').headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|data:/);
  });

  it('answers the page for its own addresses, also where an id holds a dot, and nothing for a file that is not there', async () => {
    expect(answer('/tasks/01ABC.t1').headers.get('content-type')).toContain('text/html');
    expect(answer('/assets/none.js').status).toBe(404);
    expect(answer('/../package.json').status).toBe(404);
    expect(answer('/', { method: 'POST' }).status).toBe(405);
  });
});
