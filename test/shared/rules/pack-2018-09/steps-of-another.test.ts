import { describe, expect, it } from 'vitest';
import type { Filing } from '#shared/filing/filing';
import { unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';
import { codesOf } from '#test/shared/rules/codes-of';

const KNOWN = '91440300MA5TE2T09X';
const steps = (number: string, known = KNOWN, providers = ['self']): Filing =>
  unitFiling({
    subject: { certificate: { kind: 'business-licence', number } },
    registry: {
      subject: { certificateNumber: known, filingNumber: '粤ICP备18000001号', accessProviders: providers, websites: 2 },
      domains: {},
    },
    steps: [{ action: 'cancel-subject', target: '粤ICP备18000001号' }],
    order: { action: 'steps', websites: [], materials: [] },
  });

describe('steps on the filing of the subject that the registry names', () => {
  it('pass where it is the order’s subject, by this or an older number', () => {
    expect([codesOf('R18', steps(KNOWN)), codesOf('R18', steps(KNOWN.toLowerCase())), codesOf('R18', steps(KNOWN, 'MA5TE2T0-9'))]).toEqual([
      [],
      [],
      [],
    ]);
  });
  it('go to a reviewer where it has another number', () => {
    expect(codesOf('R18', steps('91330100MA2A003330'))).toEqual(['review rule-undecided']);
    expect(codesOf('R18', steps(KNOWN, '440301102345679'))).toEqual(['review rule-undecided']);
    const verdict = screen({ name: 'x', filing: steps('91330100MA2A003330'), documents: [], timing: { totalMs: 0, perDocumentMs: [] } });
    expect(verdict.outcome).toBe('needs-review');
    expect(verdict.steps?.[0]?.findings.map(({ rule }) => rule)).toContain('R18');
  });
  it('are blocked, and no more, where nothing was filed here', () => {
    expect(codesOf('R18', steps('91330100MA2A003330', KNOWN, ['Other']))).toEqual(['block no-completed-filing-here']);
  });
});
