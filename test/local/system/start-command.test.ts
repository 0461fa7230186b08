import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesAreDue } from '#local/system/samples-due';
import { startCommand } from '#local/system/start-command';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('start', () => {
  it('ends at once when it is stopped while the samples come in, which stay due', async () => {
    const lines: string[] = [];
    const terminal = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text), colour: false };
    const status = await startCommand([], terminal, { project: process.cwd(), folder, port: 0, stopped: Promise.resolve() });
    expect(status).toBe(0);
    expect(lines.join('')).toContain('Stopping');
    expect(lines.join('')).not.toContain('person-passes');
    expect(await samplesAreDue(folder)).toBe(true);
  });
});
