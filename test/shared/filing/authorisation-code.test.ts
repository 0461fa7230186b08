import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuthorisationCode,
  actOnCode,
  type CodeRequest,
  type CodeServer,
  createCode,
  refusalCode,
} from '#shared/filing/authorisation-code';

const server: CodeServer = { id: 'server-1', ownerAccount: 'a', region: 'mainland', ip: '203.0.113.10' };
const other: CodeServer = { ...server, id: 'server-2', ip: '203.0.113.11' };

const fresh = (): AuthorisationCode => {
  const made = createCode('CODE-1', 'a', server);
  if (!made.ok || made.code === null) throw new Error('no code');
  return made.code;
};
const codeAfter = (...requests: readonly CodeRequest[]) =>
  requests.reduce<AuthorisationCode | null | string>((code, request) => {
    if (code === null || typeof code === 'string') return code;
    const result = actOnCode(code, request);
    return result.ok ? result.code : result.refusal;
  }, fresh());

const REDEEM: CodeRequest = { action: 'redeem', order: 'order-1' };
const REBIND: CodeRequest = { action: 'rebind', account: 'a', server: other };

describe('an authorisation code', () => {
  it('is made for a mainland server of the account’s own', () => {
    expect(fresh()).toMatchObject({ state: 'unused', order: null, server });
    expect(createCode('x', 'b', server)).toEqual({ ok: false, refusal: 'server-not-owned' });
    expect(createCode('x', 'a', { ...server, region: 'overseas' })).toEqual({ ok: false, refusal: 'server-outside-mainland' });
  });
  it('is shown, re-bound and deleted by its owner only', () => {
    expect(codeAfter({ action: 'show', account: 'a' })).toEqual(fresh());
    expect(codeAfter(REBIND)).toMatchObject({ server: other, state: 'unused' });
    expect(codeAfter({ action: 'delete', account: 'a' })).toBeNull();
    expect(codeAfter({ action: 'show', account: 'b' })).toBe('not-the-owner');
    expect(codeAfter({ action: 'delete', account: 'b' })).toBe('not-the-owner');
    expect(codeAfter({ action: 'rebind', account: 'a', server: { ...other, ownerAccount: 'b' } })).toBe('server-not-owned');
    expect(codeAfter({ action: 'rebind', account: 'a', server: { ...other, region: 'hong-kong' } })).toBe('server-outside-mainland');
  });
  it('that is refused is told from one that is in use or used up', () => {
    for (const taken of [codeAfter(REDEEM, REDEEM), codeAfter(REDEEM, REBIND), codeAfter(REDEEM, { action: 'delete', account: 'a' })]) {
      expect(taken).toBe('not-in-this-state');
    }
    expect(refusalCode('not-in-this-state')).toBe('authorisation-code-in-use');
    for (const refusal of ['not-the-owner', 'server-not-owned', 'server-outside-mainland', 'not-this-order'] as const) {
      expect(refusalCode(refusal)).toBe('authorisation-code-invalid');
    }
  });
  it('in use can be shown, but neither re-bound, deleted nor used by another order', () => {
    expect(codeAfter(REDEEM)).toMatchObject({ state: 'in-use', order: 'order-1', server });
    expect(codeAfter(REDEEM, { action: 'show', account: 'a' })).toMatchObject({ state: 'in-use' });
    for (const request of [REBIND, { action: 'delete', account: 'a' } as const, { action: 'redeem', order: 'order-2' } as const]) {
      expect(codeAfter(REDEEM, request)).toBe('not-in-this-state');
    }
  });
  it('is free again when its order is abandoned, and used up when its order is completed', () => {
    expect(codeAfter(REDEEM, { action: 'release', order: 'order-1' })).toEqual(fresh());
    expect(codeAfter(REDEEM, { action: 'complete', order: 'order-1' })).toMatchObject({ state: 'used', order: 'order-1' });
    expect(codeAfter(REDEEM, { action: 'release', order: 'order-2' })).toBe('not-this-order');
    expect(codeAfter(REDEEM, { action: 'complete', order: 'order-1' }, { action: 'redeem', order: 'order-2' })).toBe('not-in-this-state');
    expect(codeAfter(REDEEM, { action: 'complete', order: 'order-1' }, { action: 'delete', account: 'a' })).toBeNull();
    expect(codeAfter({ action: 'release', order: 'order-1' })).toBe('not-in-this-state');
  });
  it('goes with its server', () => {
    expect(codeAfter({ action: 'lose-server' })).toBeNull();
    expect(codeAfter(REDEEM, { action: 'lose-server' })).toBeNull();
  });
  it('has an order exactly while it is in use or used', () => {
    const request: fc.Arbitrary<CodeRequest> = fc.oneof(
      fc.record({ action: fc.constantFrom('redeem' as const, 'release' as const, 'complete' as const), order: fc.constantFrom('1', '2') }),
      fc.record({ action: fc.constantFrom('show' as const, 'delete' as const), account: fc.constantFrom('a', 'b') }),
      fc.constant(REBIND),
    );
    fc.assert(
      fc.property(fc.array(request), (requests) => {
        const code = codeAfter(...requests);
        if (code !== null && typeof code !== 'string') expect(code.order !== null).toBe(code.state !== 'unused');
      }),
    );
  });
});
