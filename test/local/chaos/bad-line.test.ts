import { describe, expect, it } from 'vitest';
import { badLine } from '#local/chaos/bad-line';
import { seededDice } from '#local/chaos/dice';
import { Killed, mortal } from '#local/chaos/mortal';

describe('a bad line', () => {
  it('does each of its faults, delivers what is late, and is well when mended', async () => {
    let delivered = 0;
    const bureau = async () => {
      delivered += 1;
      return String(delivered);
    };
    const line = badLine(bureau, seededDice(1), 1);
    const answers = await Promise.allSettled(Array.from({ length: 100 }, () => line.call('isp_download', {})));
    const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []));
    expect(new Set(failures).size).toBeGreaterThan(2);
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
    const before = delivered;
    while (await line.deliverLate());
    expect(delivered).toBeGreaterThan(before);
    line.mend();
    await expect(line.call('isp_download', {})).resolves.toBe(String(delivered));
  });
});

describe('a mortal process', () => {
  it('dies on either side of an effect, and reading is none', async () => {
    let written = 0;
    const write = async () => {
      written += 1;
    };
    const port = { write, read: async () => written };
    const dying = (end: 'before' | 'after') =>
      mortal(
        port,
        () => end,
        () => 2,
        ['read'],
      );
    await expect(dying('before').write()).rejects.toThrow(Killed);
    expect(written).toBe(0);
    await expect(dying('after').write()).rejects.toThrow(Killed);
    expect(await dying('before').read()).toBe(1);
  });
});
