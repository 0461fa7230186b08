import { describe, expect, it } from 'vitest';
import { Stage } from '#infra/stage';
import { stageNamed, stages } from '#infra/stages';

describe('stages', () => {
  it.each(stages)('$name is complete, and names nobody’s real address', (stage) => {
    expect(Stage.parse(stage)).toEqual(stage);
    const addresses = [stage.tokens.issuer, stage.consoleOrigin, stage.mail.from, stage.mail.identity, stage.alarmsTo];
    for (const address of addresses) expect(address).toMatch(/\.example$/);
  });

  it('have names of their own, and one of them is for aws-cn', () => {
    expect(new Set(stages.map(({ name }) => name)).size).toBe(stages.length);
    expect(stages.some(({ region }) => region.startsWith('cn-'))).toBe(true);
  });

  it('are found by name, and a name that is none says which there are', () => {
    expect(stageNamed('production').name).toBe('production');
    expect(() => stageNamed('staging')).toThrow('development, production, production-cn');
    expect(() => stageNamed(undefined)).toThrow('there is no stage of this name');
  });

  it.each([
    ['an issuer without TLS', { tokens: { issuer: 'http://id.example', audience: 'heyan', consoleClient: 'heyan' } }],
    ['a name that no stack could have', { name: 'Production!' }],
    ['a region that is none', { region: 'Hangzhou' }],
    ['a field that nobody knows', { more: true }],
  ])('are refused with %s', (_what, change) => {
    expect(Stage.safeParse({ ...stageNamed('development'), ...change }).success).toBe(false);
  });
});
