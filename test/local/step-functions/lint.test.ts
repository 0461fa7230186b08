import { describe, expect, it } from 'vitest';
import { deploymentFaults } from '#local/step-functions/deployment-faults';
import { definitionFaults, refusedJsonata } from '#local/step-functions/lint';

const inOutput = (source: string) => refusedJsonata({ States: { A: { Output: { x: [`{% ${source} %}`] } } } });

describe('the lint of expressions', () => {
  it.each([
    ['$a ?? 1', '??'],
    ['$a ?: 1', '?:'],
    ['$a?:1', '?:'],
    ["$b ? 'x' : ($a ??'?')", '??'],
    ['$eval("1")', '$eval'],
    ["'it''s' & $a ?? 1", '??'],
  ])('names what the service does not know: %s', (source, name) => {
    expect(inOutput(source)).toEqual([`States.A.Output.x.0: ${name}`]);
  });

  it.each([
    '$a ? 1 : 2',
    "'??' & '?:'",
    '"a ?? b"',
    '$states.input.`a??b`',
    '/* ?? */ $a',
    '$match($a, /(?:x)?:/)',
    "$contains('a/b', /a??/i)",
    '$evaluated',
    '$a/2 > 1 ? $b/2 : 0',
  ])('leaves alone: %s', (source) => {
    expect(inOutput(source)).toEqual([]);
  });

  it('looks at every expression and at nothing else', () => {
    const definition = { Comment: 'a ?? b', States: { A: { Condition: '{% $a ?? $b ?: 1 %}' }, B: { Seconds: 'x ?? y' } } };
    expect(refusedJsonata(definition)).toEqual(['States.A.Condition: ?:', 'States.A.Condition: ??']);
  });
});

describe('the check of definitions', () => {
  const sound = { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } } };

  it('lets a sound one pass, and leaves it as it was', () => {
    const given = structuredClone(sound);
    expect(deploymentFaults(given)).toEqual([]);
    expect(given).toEqual(sound);
  });

  it('finds transitions that lead nowhere, in branches too', () => {
    const branch = { StartAt: 'X', States: { Y: { Type: 'Pass' } } };
    const faults = definitionFaults({
      ...sound,
      States: {
        A: { Type: 'Parallel', Branches: [branch], Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }], Next: 'B' },
        B: { Type: 'Succeed' },
      },
    });
    expect(faults).toEqual(['A leads to C, which is not there', 'StartAt names X, which is not there', 'Y needs either Next or End']);
  });

  it('finds what only the validator of the language knows', () => {
    const States = { A: { Type: 'Pass', Output: 'neither an object nor an expression', Next: 'B' }, B: { Type: 'Succeed' } };
    expect(definitionFaults({ ...sound, States })).toEqual([]);
    expect(deploymentFaults({ ...sound, States }).join()).toMatch(/States\/A\/Output/);
  });
});
