import { buildCancellation, type Cancellation } from '#shared/bureau/upload/cancellation';
import { buildChange } from '#shared/bureau/upload/change';
import { orderPictures } from './attachments';
import { bookedOf, namedIn } from './books';
import { staffProblem } from './build-problem';
import { certificateAddress } from './certificate-address';
import { type Drafting, knownIds } from './drafts';
import { filedWebsite } from './filed-objects';
import { orderOfChange } from './order-of-change';
import { idsNeeded, providerIds } from './provider-ids';
import { targetOfPart } from './wishes';

/** All changes of an order (BGBA): the whole subject and every website that they are about. */
export const draftChange: Drafting = async (sent, _, ports) => {
  const change = await orderOfChange(sent, ports);
  if (!change.ok) return change;
  const { order, access, filed } = change.value;
  const address = certificateAddress(sent) ?? change.value.certificateAddress;
  const printed = address === undefined ? {} : { certificateAddress: address };
  const { id, number } = filed.subject;
  return {
    ok: true,
    draft: {
      sent: { order, access, ...printed },
      idCount: idsNeeded(order, access),
      resultIds: () => knownIds(id, number),
      write: async (firstId, context) => {
        const { attachments, scans, problems } = await orderPictures(sent, order, ports);
        if (problems.length > 0) return { ok: false, problems };
        const password = number === null ? null : await ports.store.passwords.md5Of(sent.head.id, number);
        const upload = { order, access, ids: providerIds(order, access, firstId), attachments, scans, filed, ...printed };
        return buildChange({ ...upload, ...(password === null ? {} : { passwordMd5: password }) }, context);
      },
    },
  };
};

type Cancelled = { readonly kind: Cancellation['kind']; readonly id: string; readonly number: string };

/** One cancellation (ZXBA): of what this provider filed, by the bureau's id. */
const draftCancellation =
  (kind: Cancellation['kind']): Drafting =>
  async ({ head }, part, ports) => {
    const lacking = { ok: false, problems: [staffProblem('not-in-our-books', 'steps')] } as const;
    const named = namedIn(await bookedOf(head.account, ports.store), targetOfPart(part));
    const record = kind === 'subject' ? named?.of.subject : named?.website;
    if (record?.bureauId === undefined) return lacking;
    const filed = kind === 'access' ? await filedWebsite(record.bureauId, ports.derived) : null;
    const { provider, cancellationReason: reason } = ports.settings;
    const own = filed?.accesses.find((access) => access.provider === provider)?.id;
    const id = kind === 'access' ? own : record.bureauId;
    if (id === undefined) return lacking;
    const cancelled: Cancelled = { kind, id, number: record.filingNumber };
    return {
      ok: true,
      draft: {
        sent: null,
        idCount: 0,
        resultIds: () => knownIds(cancelled.id, cancelled.number),
        write: async (_, context) => {
          const password = await ports.store.passwords.md5Of(head.id, cancelled.number);
          const wanted = { kind, id, reason, ...(password === null ? {} : { passwordMd5: password }) };
          return buildCancellation([wanted], context);
        },
      },
    };
  };

export const draftCancelSubject = draftCancellation('subject');
export const draftCancelWebsite = draftCancellation('website');
export const draftCancelAccess = draftCancellation('access');
