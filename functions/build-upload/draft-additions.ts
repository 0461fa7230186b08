import { buildFirstFiling } from '#shared/bureau/upload/first-filing';
import { buildNewAccess } from '#shared/bureau/upload/new-access';
import { buildNewWebsite } from '#shared/bureau/upload/new-website';
import type { Attachment, FilingUpload, Reference, UploadResult } from '#shared/bureau/upload/upload-input';
import type { Order } from '#shared/filing/filing';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { orderPictures } from './attachments';
import { bookedOf } from './books';
import { staffProblem } from './build-problem';
import { certificateAddress } from './certificate-address';
import { type Drafting, knownIds, onlyWebsite, placedAt, websiteIdsOf } from './drafts';
import type { FilingToSend } from './filing-to-send';
import { idsNeeded, providerIds } from './provider-ids';
import type { UploadPorts } from './upload-ports';
import { filedNumberOf } from './wanted-passwords';

const printedAddress = (sent: FilingToSend): { readonly certificateAddress?: string } => {
  const address = certificateAddress(sent);
  return address === undefined ? {} : { certificateAddress: address };
};

/** A whole filing (XZBA) as one message. */
export const draftFirstFiling: Drafting = async (sent, _, ports) => {
  const { order, access } = sent.filing;
  const address = printedAddress(sent);
  return {
    ok: true,
    draft: {
      sent: { order, access, ...address },
      idCount: idsNeeded(order, access),
      resultIds: (firstId) => [providerIds(order, access, firstId).subject],
      write: async (firstId, context) => {
        const { attachments, scans, problems } = await orderPictures(sent, order, ports);
        if (problems.length > 0) return { ok: false, problems };
        return buildFirstFiling({ order, access, ids: providerIds(order, access, firstId), attachments, scans, ...address }, context);
      },
    },
  };
};

/** The pictures of the subject and of one website, which then is the first. */
const picturesOf = async (
  sent: FilingToSend,
  order: Order,
  index: number,
  ports: UploadPorts,
): Promise<Pick<FilingUpload, 'attachments' | 'scans'> & { readonly problems: Awaited<ReturnType<typeof orderPictures>>['problems'] }> => {
  const { attachments, scans, problems } = await orderPictures(sent, order, ports);
  const own = attachments.flatMap((one): readonly Attachment[] => {
    if (one.owner.kind === 'subject') return [one];
    return one.owner.website === index ? [{ ...one, owner: { kind: 'website', website: 0 } }] : [];
  });
  return { problems, attachments: own, scans: scans.filter(({ website }) => website === index).map((scan) => ({ ...scan, website: 0 })) };
};

const placed = (result: UploadResult, index: number): UploadResult =>
  result.ok ? result : { ok: false, problems: result.problems.map(placedAt(index)) };

/** The subject under which a website is filed: by the bureau's id where our books have it, by its number otherwise. */
const subjectReference = async ({ head, filing }: FilingToSend, { store }: UploadPorts): Promise<Required<Reference> | null> => {
  const number = filing.registry.subject?.filingNumber;
  if (number === undefined) return null;
  const text = parseFilingNumber(number)?.text ?? number;
  const own = (await bookedOf(head.account, store)).find(({ subject }) => subject.filingNumber === text);
  return { id: own?.subject.bureauId ?? null, number: text };
};

const passwordOf = async (
  { head }: FilingToSend,
  filingNumber: string | null,
  { store }: UploadPorts,
): Promise<{ readonly passwordMd5?: string }> => {
  const md5 = filingNumber === null ? null : await store.passwords.md5Of(head.id, filingNumber);
  return md5 === null ? {} : { passwordMd5: md5 };
};

/** One website more on a subject that is filed (XZWZ). */
export const draftNewWebsite: Drafting = async (sent, part, ports) => {
  const { order: whole, access } = sent.filing;
  const index = Number(part);
  const order = onlyWebsite(whole, index);
  const subject = await subjectReference(sent, ports);
  if (subject === null) return { ok: false, problems: [staffProblem('not-in-our-books', 'registry.subject')] };
  return {
    ok: true,
    draft: {
      sent: { order: whole, access, ...printedAddress(sent) },
      idCount: idsNeeded(order, access),
      resultIds: (firstId) => knownIds(subject.id, subject.number, ...websiteIdsOf(providerIds(order, access, firstId))),
      write: async (firstId, context) => {
        const { problems, ...pictures } = await picturesOf(sent, whole, index, ports);
        if (problems.length > 0) return { ok: false, problems };
        const password = await passwordOf(sent, subject.number, ports);
        const upload = {
          order,
          access,
          ids: providerIds(order, access, firstId),
          ...pictures,
          ...printedAddress(sent),
          ...password,
          subject,
        };
        return placed(buildNewWebsite(upload, context), index);
      },
    },
  };
};

/** Access to one website that is filed with another provider (XZJR). */
export const draftNewAccess: Drafting = async (sent, part, ports) => {
  const { order: whole, access, registry } = sent.filing;
  const index = Number(part);
  const order = onlyWebsite(whole, index);
  const number = filedNumberOf(sent.filing, index);
  if (number === undefined) return { ok: false, problems: [staffProblem('not-in-our-books', `order.websites[${index}].domains`)] };
  const website = { number: parseFilingNumber(number)?.text ?? number };
  return {
    ok: true,
    draft: {
      sent: { order: whole, access, ...printedAddress(sent) },
      idCount: idsNeeded(order, access),
      resultIds: (firstId) => knownIds(website.number, providerIds(order, access, firstId).websites[0]?.access),
      write: async (firstId, context) => {
        const { problems, attachments } = await picturesOf(sent, whole, index, ports);
        if (problems.length > 0) return { ok: false, problems };
        const [ids] = providerIds(order, access, firstId).websites;
        const subject = registry.subject === null ? {} : { subject: { number: registry.subject.filingNumber } };
        const websites = [{ website, access: ids?.access ?? '', ips: ids?.ips ?? [] }];
        return placed(
          buildNewAccess({ access, websites, attachments, ...subject, ...(await passwordOf(sent, website.number, ports)) }, context),
          index,
        );
      },
    },
  };
};
