import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { steps } from '#infra/names';

const folder = fileURLToPath(new URL('../../functions', import.meta.url));
const handlers = readdirSync(folder)
  .filter((step) => existsSync(join(folder, step, 'handler.ts')))
  .sort();

describe('handlers', () => {
  it('stand in the folders of the steps that are deployed, and in no other', () => {
    expect(handlers).toEqual(Object.values(steps).sort());
  });

  it.each(handlers)('of %s is wiring: at most 15 lines', (step) => {
    const lines = readFileSync(join(folder, step, 'handler.ts'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(15);
  });
});
