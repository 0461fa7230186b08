/** Where an authorisation code (备案授权码) stands. */
export type CodeState = 'unused' | 'in-use' | 'used';

/** What happens to a code: its owner acts, an order takes it, gives it back or completes, its server goes. */
export type CodeAction = 'show' | 'rebind' | 'delete' | 'redeem' | 'release' | 'complete' | 'lose-server';

/** The state after an action; `gone`: there is no such code any more; `refused`: the action is not possible in that state. */
export type CodeOutcome = CodeState | 'gone' | 'refused';

/** R75 and R76: while an order uses a code it can be shown, but neither re-bound nor deleted; a completed order has used it up; an abandoned one frees it. */
export const CODE_LIFE: Readonly<Record<CodeState, Readonly<Record<CodeAction, CodeOutcome>>>> = {
  unused: {
    show: 'unused',
    rebind: 'unused',
    delete: 'gone',
    redeem: 'in-use',
    release: 'refused',
    complete: 'refused',
    'lose-server': 'gone',
  },
  'in-use': {
    show: 'in-use',
    rebind: 'refused',
    delete: 'refused',
    redeem: 'refused',
    release: 'unused',
    complete: 'used',
    'lose-server': 'gone',
  },
  used: {
    show: 'used',
    rebind: 'refused',
    delete: 'gone',
    redeem: 'refused',
    release: 'refused',
    complete: 'refused',
    'lose-server': 'gone',
  },
};

/** A server as the account's own list shows it. */
export type CodeServer = {
  readonly id: string;
  readonly ownerAccount: string;
  readonly region: 'mainland' | 'hong-kong' | 'overseas';
  readonly ip: string;
};

/** A code: it stands for one server (R72). `order` is the one that uses or used it. */
export type AuthorisationCode = {
  readonly code: string;
  readonly account: string;
  readonly server: CodeServer;
  readonly state: CodeState;
  readonly order: string | null;
};

/** Why an action is refused. */
export type CodeRefusal = 'not-the-owner' | 'server-not-owned' | 'server-outside-mainland' | 'not-in-this-state' | 'not-this-order';

export type CodeResult =
  | { readonly ok: true; readonly code: AuthorisationCode | null }
  | { readonly ok: false; readonly refusal: CodeRefusal };

/** What is asked of a code. The owner's actions name the account, an order's the order, a new binding the server. */
export type CodeRequest =
  | { readonly action: 'show' | 'delete'; readonly account: string }
  | { readonly action: 'rebind'; readonly account: string; readonly server: CodeServer }
  | { readonly action: 'redeem' | 'release' | 'complete'; readonly order: string }
  | { readonly action: 'lose-server' };

/** The code that a refusal is told by (R75, R76): taken by another order or used up, or not a code that this account can use. */
export const refusalCode = (refusal: CodeRefusal): 'authorisation-code-in-use' | 'authorisation-code-invalid' =>
  refusal === 'not-in-this-state' ? 'authorisation-code-in-use' : 'authorisation-code-invalid';

const refused = (refusal: CodeRefusal): CodeResult => ({ ok: false, refusal });

const serverRefusal = (account: string, { ownerAccount, region }: CodeServer): CodeRefusal | null => {
  if (ownerAccount !== account) return 'server-not-owned';
  return region === 'mainland' ? null : 'server-outside-mainland';
};

/** Makes a code for one of the account's own servers in mainland China (R72, R74). */
export const createCode = (code: string, account: string, server: CodeServer): CodeResult => {
  const refusal = serverRefusal(account, server);
  return refusal === null ? { ok: true, code: { code, account, server, state: 'unused', order: null } } : refused(refusal);
};

const requestRefusal = (code: AuthorisationCode, request: CodeRequest): CodeRefusal | null => {
  if ('account' in request && request.account !== code.account) return 'not-the-owner';
  if ((request.action === 'release' || request.action === 'complete') && code.order !== request.order) return 'not-this-order';
  return request.action === 'rebind' ? serverRefusal(code.account, request.server) : null;
};

/** The code after an action: null when it is gone. The filing's address is that of the server at the moment of redeeming (R76). */
export const actOnCode = (code: AuthorisationCode, request: CodeRequest): CodeResult => {
  const outcome = CODE_LIFE[code.state][request.action];
  if (outcome === 'refused') return refused('not-in-this-state');
  const refusal = requestRefusal(code, request);
  if (refusal !== null) return refused(refusal);
  if (outcome === 'gone') return { ok: true, code: null };
  const order = request.action === 'redeem' ? request.order : outcome === 'unused' ? null : code.order;
  return { ok: true, code: { ...code, state: outcome, order, server: request.action === 'rebind' ? request.server : code.server } };
};
