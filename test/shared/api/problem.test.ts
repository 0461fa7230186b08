import { describe, expect, it } from 'vitest';
import { Problem, problemOf } from '#shared/api/problem';
import { PROBLEMS, problemCodes } from '#shared/api/problem-codes';

describe('a problem', () => {
  it.each(problemCodes)('%s has a status, a title and a sentence in both languages', (code) => {
    const problem = problemOf(code);
    expect(Problem.parse(problem)).toEqual(problem);
    expect(problem.title).not.toBe('Error');
    expect(problem.message.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(problem.message.en).toMatch(/^[A-Z{–].*\.$/);
    expect(problem.message.en).not.toMatch(/\p{Script=Han}/u);
  });

  it('names whoever was faster', () => {
    const facts = { decidedBy: 'anna', decidedAt: '2026-11-23T02:00:00.000Z' };
    expect(problemOf('task-decided', facts, 'en')).toMatchObject({
      detail: 'The task was decided by anna at 2026-11-23T02:00:00.000Z.',
      ...facts,
    });
  });

  it('fills both sentences with the same facts', () => {
    for (const { zh, en } of Object.values(PROBLEMS)) {
      const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect(names(zh)).toEqual(names(en));
    }
  });
});
