import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { JournalError, openJournal, readJournal } from '#local/journal';

const form = { kind: 'trial', version: 3, entry: z.number() };
const file = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'heyan-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'within', 'trial.jsonl');
};

describe('a journal', () => {
  it('gives back what was appended, in the order of the calls', async () => {
    const path = file();
    const { journal } = await openJournal(path, form);
    await Promise.all(Array.from({ length: 200 }, (_, index) => journal.append(index)));
    expect(journal.length()).toBe(200);
    const again = await openJournal(path, form);
    expect(again.entries).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  it('drops a line that was cut off at any byte, and writes on behind the last whole one', async () => {
    const path = file();
    const { journal } = await openJournal(path, form);
    for (const number of [10, 20, 30]) await journal.append(number);
    const whole = readFileSync(path);
    for (let bytes = 0; bytes <= whole.length; bytes += 1) {
      writeFileSync(path, whole.subarray(0, bytes));
      const cut = await openJournal(path, form);
      await cut.journal.append(99);
      const lines = whole.subarray(0, bytes).toString().split('\n').length - 1;
      expect((await openJournal(path, form)).entries).toEqual([...[10, 20, 30].slice(0, Math.max(0, lines - 1)), 99]);
    }
  });

  it('is rewritten with what was appended before, and goes on with what is appended meanwhile', async () => {
    const path = file();
    const { journal } = await openJournal(path, form);
    const known = new Set<number>();
    const add = async (number: number): Promise<void> => {
      await journal.append(number);
      known.add(number);
    };
    const early = add(1);
    const rewriting = journal.rewrite(() => known);
    await Promise.all([early, add(2), rewriting, add(3)]);
    expect(await readJournal(path, form)).toEqual([1, 2, 3]);
    expect(journal.length()).toBe(3);
  });

  it('names the file when it is of another kind, of another version, damaged, or of another form', async () => {
    const path = file();
    const { journal } = await openJournal(path, form);
    await journal.append(1);
    const whole = readFileSync(path, 'utf8');
    await expect(openJournal(path, { ...form, kind: 'other' })).rejects.toThrow(/trial\.jsonl is not a journal of kind other/);
    await expect(openJournal(path, { ...form, version: 4 })).rejects.toThrow(/written by version 3 .* reads 4/);
    appendFileSync(path, '"text"\n');
    await expect(openJournal(path, form)).rejects.toThrow(/line 3 has another form/);
    writeFileSync(path, `${whole}1 2\n3\n`);
    await expect(openJournal(path, form)).rejects.toThrow(/line 3 is damaged/);
    await expect(openJournal(path, form)).rejects.toMatchObject({ file: path, line: 3 });
    await expect(openJournal(path, { ...form, version: 4 })).rejects.toBeInstanceOf(JournalError);
    expect(readFileSync(path, 'utf8')).toBe(`${whole}1 2\n3\n`);
  });

  it('takes nothing more after a write that failed', async () => {
    const path = file();
    const { journal } = await openJournal(path, form);
    await journal.append(1);
    rmSync(join(path, '..'), { recursive: true });
    await expect(journal.append(2)).rejects.toThrow(/ENOENT/);
    await expect(journal.append(3)).rejects.toThrow(/ENOENT/);
    await journal.settled();
  });
});
