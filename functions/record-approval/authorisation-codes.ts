import type { Store } from '#functions/store-ports';
import { actOnCode, type CodeRequest } from '#shared/filing/authorisation-code';
import type { Access } from '#shared/filing/filing';

type Codes = { readonly store: Pick<Store, 'codes'> };

/** Asks an action of the code that an order uses; true where the code is the order's afterwards as wished, or was before, and where the order uses none. */
const asked = async (
  { kind, code }: Pick<Access, 'kind' | 'code'>,
  request: CodeRequest,
  isDone: (order: string | null, state: string) => boolean,
  { store }: Codes,
): Promise<boolean> => {
  if (kind !== 'authorisation-code' || code === undefined) return true;
  const now = await store.codes.change(code, (before) => {
    if (isDone(before.order, before.state)) return 'unchanged';
    const result = actOnCode(before, request);
    return result.ok ? result.code : 'unchanged';
  });
  return now !== null && isDone(now.order, now.state);
};

/** R75: an order takes its code; false where it cannot have it (another order's, used up, or gone). Asked again it has it already. */
export const redeemCode = (filing: string, access: Pick<Access, 'kind' | 'code'>, ports: Codes): Promise<boolean> =>
  asked(access, { action: 'redeem', order: filing }, (order) => order === filing, ports);

/** R76: an approved order has used its code up. */
export const completeCode = async (filing: string, access: Pick<Access, 'kind' | 'code'>, ports: Codes): Promise<boolean> => {
  await redeemCode(filing, access, ports);
  return asked(access, { action: 'complete', order: filing }, (order, state) => order === filing && state === 'used', ports);
};
