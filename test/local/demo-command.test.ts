import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoCommand, EXAMPLES } from '#local/demo-command';
import { loadFiling } from '#local/filing-folder';
import { folderWith } from './filing-sample';
import { recordedTerminal } from './recorded-terminal';
import { toolsInMemory } from './tools-in-memory';

describe('start', () => {
  it('finds three sample filings whose files are all there', async () => {
    for (const example of EXAMPLES) {
      const loaded = await loadFiling(example);
      expect('folder' in loaded && loaded.folder.complaints).toEqual([]);
    }
  });

  it('says what came of each sample and where the page is', async () => {
    const { tools } = toolsInMemory({ bytes: async () => new TextEncoder().encode('picture') });
    const { terminal, out, err } = recordedTerminal();
    const page = join(await folderWith({}), 'heyan.html');
    expect(await demoCommand(terminal, async () => tools, page)).toBe(0);
    expect(await readFile(page, 'utf8')).toBe('page of 3');
    for (const shown of [...EXAMPLES, page, 'npm test']) expect(out()).toContain(shown);
    expect(err()).toBe('');
  });

  it('exits 2 where a verdict cannot be computed', async () => {
    const { tools } = toolsInMemory({
      judge: () => {
        throw new TypeError('a fault of the rules');
      },
    });
    const { terminal, err } = recordedTerminal();
    expect(await demoCommand(terminal, async () => tools, join(await folderWith({}), 'heyan.html'))).toBe(2);
    expect(err().trim().split('\n')).toHaveLength(3);
  });
});
