import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestRunner } from '#local/mutation/test-runner';

const place = mkdtempSync(join(tmpdir(), 'heyan-runner-'));
const runner = openTestRunner(place, 60_000);
afterAll(() => {
  runner.close();
  rmSync(place, { recursive: true, force: true });
});

const write = (file: string, text: string) => writeFileSync(join(place, file), text);
const testOf = (expected: number) =>
  `import { expect, it } from 'vitest';\nimport { value } from '../value';\nit('is ${expected}', () => expect(value % 10).toBe(${expected}));\n`;

mkdirSync(join(place, 'test'));
symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(place, 'node_modules'));
write('package.json', '{ "type": "module" }');
write('value.ts', 'export const value = 1;\n');
write('test/one.test.ts', testOf(1));
write('test/any.test.ts', "import { expect, it } from 'vitest';\nit('passes', () => expect(1).toBe(1));\n");

const ONE = ['test/one.test.ts'];
const ANY = ['test/any.test.ts'];

describe('a test runner that stays up', () => {
  it('sees what changed, and holds no earlier failure against a later run', async () => {
    expect(await runner.passes(['test'], [])).toBe(true);
    write('value.ts', 'export const value = 2;\n');
    expect([await runner.passes(ONE, ['value.ts']), await runner.passes(ANY, [])]).toEqual([false, true]);
    write('value.ts', 'export const value = ;\n');
    expect([await runner.passes(ONE, ['value.ts']), await runner.passes(ANY, [])]).toEqual([false, true]);
    write('value.ts', 'export const value = 11;\n');
    expect([await runner.passes(ONE, ['value.ts']), await runner.passes(['test/none.test.ts'], [])]).toEqual([true, true]);
  });
  it('starts anew after a run that did not end', async () => {
    const hasty = openTestRunner(place, 1);
    expect(await hasty.passes(ANY, [])).toBe(false);
    hasty.close();
  });
});
