import { afterEach, describe, expect, it, vi } from 'vitest';
import { optionalEnv, requireEnv } from '#functions/env';

afterEach(() => vi.unstubAllEnvs());

describe('an environment variable', () => {
  it('is read by its name', () => {
    vi.stubEnv('HEYAN_EXAMPLE', 'value');
    expect(requireEnv('HEYAN_EXAMPLE')).toBe('value');
  });

  it.each([undefined, ''])('is named when it is missing: %j', (value) => {
    vi.stubEnv('HEYAN_EXAMPLE', value);
    expect(() => requireEnv('HEYAN_EXAMPLE')).toThrow('HEYAN_EXAMPLE');
  });

  it.each([undefined, ''])('is nothing where it may be missing: %j', (value) => {
    vi.stubEnv('HEYAN_EXAMPLE', 'value');
    expect(optionalEnv('HEYAN_EXAMPLE')).toBe('value');
    vi.stubEnv('HEYAN_EXAMPLE', value);
    expect(optionalEnv('HEYAN_EXAMPLE')).toBeUndefined();
  });
});
