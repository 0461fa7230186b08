import { describe, expect, it } from 'vitest';
import { evaluateCommand } from '#local/evaluation/command';
import { recordedTerminal } from '#test/local/recorded-terminal';

describe('evaluate', () => {
  it.each([[['--speed']], [['a', 'b']], [['--count', '0']], [['--count', 'many']]])('answers %j with its usage and 2', async (args) => {
    const terminal = recordedTerminal();
    expect(await evaluateCommand(args, terminal.terminal)).toBe(2);
    expect(terminal.err()).toContain('evaluate');
  });

  it('names the file that a folder without labels lacks', async () => {
    const terminal = recordedTerminal();
    expect(await evaluateCommand(['/no/such/set'], terminal.terminal)).toBe(2);
    expect(terminal.err()).toContain('/no/such/set/truth.json');
    expect(terminal.out()).toBe('');
  });
});
