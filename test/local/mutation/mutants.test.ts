import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMutable, mirrorsOf } from '#local/mutation/mirrors';
import { mutantsOf, planted } from '#local/mutation/mutants';
import { sampleOf } from '#local/mutation/sample';

const faultsIn = (source: string) => mutantsOf(source).map((mutant) => planted(source, mutant));

describe('planted faults', () => {
  it.each([
    ['const a = b < 3;', ['const a = b <= 3;', 'const a = b < 4;']],
    ['const a = b >= c;', ['const a = b > c;']],
    ['const a = b === c;', ['const a = b !== c;']],
    ['const a = b && c;', ['const a = b;', 'const a = c;', 'const a = b || c;']],
    ['const a = b ?? c;', ['const a = b;']],
    ['const a = !b;', ['const a = b;']],
    ['const a = true;', ['const a = false;']],
    ['if (b) c();', ['if (true) c();', 'if (false) c();']],
    ['const a = b ? c : d;', ['const a = true ? c : d;', 'const a = false ? c : d;']],
    ['const a = b.some(c);', ['const a = b.every(c);']],
    ['const a = b.filter(c);', ['const a = b;']],
    ["const a = { level: 'block' };", ["const a = { level: '' };"]],
    ["const a = ['CN-GD'];", ["const a = [''];"]],
  ])('in %s', (source, faults) => expect(faultsIn(source)).toEqual(expect.arrayContaining(faults)));

  it('say where and what', () => {
    expect(mutantsOf('\nconst a = b < c;')).toEqual([{ start: 13, end: 14, text: '<=', line: 2, what: '< → <=' }]);
  });
  it('leave words, types and worked cases alone', () => {
    const untouched = [
      "import { a } from './a';",
      "type A = 'b' | 3;",
      "const a = { inPlainWords: { zh: 'x' }, examples: [true], source: from('b', 3), codes: { 'c': ['block'] } };",
      "const a = personFiling({ order: { province: 'CN-GD' }, filed: 3 });",
      "const message = 'words';",
    ];
    for (const source of untouched) expect(mutantsOf(source)).toEqual([]);
  });
  it('are many in a rule, and each changes its text', () => {
    const source = readFileSync(new URL('../../../shared/rules/pack-2018-09/construction-plan.ts', import.meta.url), 'utf8');
    const faults = faultsIn(source);
    expect(faults.length).toBeGreaterThan(20);
    expect(faults.filter((fault) => fault === source)).toEqual([]);
  });
});

describe('a sample', () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  it('is the same for the same seed, in order and without repetition', () => {
    const sample = sampleOf(items, 20, 7);
    expect(sample).toEqual(sampleOf(items, 20, 7));
    expect(sample).not.toEqual(sampleOf(items, 20, 8));
    expect([...new Set(sample)].sort((a, b) => a - b)).toEqual(sample);
    expect(sample).toHaveLength(20);
    expect(Math.max(...sample)).toBeGreaterThan(50);
  });
  it('is everything when more is asked for', () => expect(sampleOf(items, 1000, 7)).toEqual(items));
});

describe('what is mutated, and which tests speak of it', () => {
  it('is logic: no words, no generated files, no examples', () => {
    expect(['shared/rules/evaluate.ts', 'shared/rules/pack-2018-09/uploads.ts', 'shared/identifiers/passport.ts'].map(isMutable)).toEqual([
      true,
      true,
      true,
    ]);
    const without = [
      'shared/rules/packs.generated.ts',
      'shared/rules/pack-2018-09/x.words.ts',
      'shared/rules/pack-2018-09/not-a-check-papers.ts',
      'shared/rules/example-filing.ts',
      'shared/filing/day.ts',
      'shared/rules/README.md',
    ];
    expect(without.some(isMutable)).toBe(false);
  });
  it('is the mirror of the folder', () => {
    expect(mirrorsOf('shared/identifiers/passport.ts')).toEqual([['test/shared/identifiers']]);
    expect(mirrorsOf('shared/rules/evaluate.ts')[0]).toEqual(['test/shared/rules/evaluate.test.ts']);
    expect(mirrorsOf('shared/rules/facts/steps.ts')[0]).toEqual(['test/shared/rules/facts']);
    expect(mirrorsOf('shared/rules/pack-2018-09/uploads.ts').flat()).toEqual(
      expect.arrayContaining(['test/shared/rules/examples.test.ts', 'test/shared/rules', 'test/scenarios']),
    );
    expect(mirrorsOf('shared/filing/day.ts')).toEqual([['test/shared/filing']]);
  });
});
