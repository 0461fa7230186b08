import { stdout } from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { captureConsole } from '#local/system/log';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what functions print on one machine', () => {
  it('stands in the log and not on the terminal, also where a function writes a bare line; what is said to the user stays', () => {
    const shown: unknown[] = [];
    const logged: unknown[] = [];
    vi.spyOn(stdout, 'write').mockImplementation((text) => {
      shown.push(text);
      return true;
    });
    const stop = captureConsole({ file: '', write: (line) => void logged.push(line), close: async () => undefined });
    console.log('{"event":"collected"}');
    stdout.write('{"event":"stalled","overdue":0}\n');
    stdout.write('正在停止 … Stopping …\n');
    stop();
    stdout.write('{"event":"after"}\n');
    expect(logged).toMatchObject([{ event: 'collected' }, { event: 'stalled', overdue: 0 }]);
    expect(shown).toEqual(['正在停止 … Stopping …\n', '{"event":"after"}\n']);
  });
});
