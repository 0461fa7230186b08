import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simulateBureau } from '#local/bureau-command-simulate';
import { recordedTerminal } from '#test/local/recorded-terminal';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyan-bureau-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = async (
  options: { readonly port?: number; readonly script?: string },
  meanwhile: (url: string) => Promise<void> = async () => {},
) => {
  const { terminal, out, err } = recordedTerminal();
  const ended = () => meanwhile(/http:\S+/.exec(out())?.[0] ?? '');
  const status = await simulateBureau({ port: options.port ?? 0, script: options.script ?? null, folder }, terminal, ended);
  return { status, out: out(), err: err() };
};

const written = (text: string): string => {
  const file = join(folder, 'script.json');
  writeFileSync(file, text);
  return file;
};

describe('the simulated bureau by hand', () => {
  it('serves its description and its books until it is ended', async () => {
    let [description, books] = ['', ''];
    const { status } = await run({ script: written('{"decisions":[{"outcome":"refuse"}]}') }, async (url) => {
      description = await (await fetch(`${url}/ISPWebService/upDownLoad?wsdl`)).text();
      books = await (await fetch(`${url}/simulator`)).text();
    });
    expect(status).toBe(0);
    expect(description).toContain('isp_upload');
    expect(JSON.parse(books)).toMatchObject({ lastSequence: 0 });
  });

  it.each([
    ['no file', () => join(folder, 'none.json'), 'cannot be read'],
    ['no JSON', () => written('{'), 'is not JSON'],
    ['no script', () => written('{"decisions":[{"outcome":"maybe"}]}'), 'decisions.0.outcome'],
  ])('refuses %s in a sentence', async (_, file, text) => {
    const { status, err } = await run({ script: file() });
    expect(status).toBe(2);
    expect(err).toContain(text);
  });

  it('says that a port is taken', async () => {
    await run({}, async (url) => {
      const { status, err } = await run({ port: Number(new URL(url).port) });
      expect([status, err.includes('the port is taken')]).toEqual([2, true]);
    });
  });
});
