import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { fileCell } from '#local/bureau/file-cell';
import { newBureau } from '#local/bureau/state';
import { openLedgerItems } from '#local/bureau-command-ledger';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyan-ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a ledger in a journal', () => {
  it('holds when opened again what it held, and forgets a line that was cut off', async () => {
    const items = await openLedgerItems(folder);
    await items.put({ collection: 'c', id: 'a', value: { is: 1 }, list: 'l', order: '1' }, 0);
    await items.put({ collection: 'c', id: 'a', value: { is: 2 } }, 1);
    await items.add('n', 3);
    appendFileSync(join(folder, 'bureau-ledger.jsonl'), '{"put":{"coll');
    const again = await openLedgerItems(folder);
    expect(await again.get('c', 'a')).toEqual({ version: 2, value: { is: 2 } });
    expect(await again.list('l', { limit: 9 })).toEqual([]);
    expect(await again.add('n', 1)).toBe(4);
  });

  it('does not grow with what is past', async () => {
    const items = await openLedgerItems(folder);
    for (let version = 0; version < 20; version += 1) await items.put({ collection: 'c', id: 'a', value: version }, version);
    await openLedgerItems(folder);
    expect(readFileSync(join(folder, 'bureau-ledger.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
    expect(await (await openLedgerItems(folder)).get('c', 'a')).toEqual({ version: 20, value: 19 });
  });

  it('survives kill -9 again and again: every filing under one number, none left out', { timeout: 120_000 }, async () => {
    const filings = 12;
    const live = async (life: number, killAfter: number | null): Promise<string> => {
      const args = ['--import', 'tsx', 'test/local/mortal-sender.ts', folder, String(filings), String(life)];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (killAfter !== null && out.split('\n').length > killAfter) child.kill('SIGKILL');
      });
      await once(child, 'close');
      return out;
    };
    for (const [life, killAfter] of [3, 7].entries()) expect(await live(life, killAfter)).not.toContain('done');
    expect(await live(2, null)).toContain('done');
    const ledger = createLedger(await openLedgerItems(folder));
    const bureau = fileCell(join(folder, 'bureau.json'), () => newBureau()).read();
    const ours = (await ledger.sentFiles({ limit: 99 })).map(({ number, hash }) => [number, hash]);
    expect(ours).toEqual(bureau.files.map(({ sequence, hash }) => [sequence, hash]));
    expect(ours.map(([number]) => number)).toEqual(Array.from({ length: filings }, (_, index) => index + 1));
    expect(await ledger.submissionsIn('approved', { limit: 99 })).toHaveLength(filings);
  });
});
