import { pictureLimit } from '#functions/fit-picture/fit-picture';
import { type AttachmentPlace, attachmentPlaces } from '#shared/bureau/tables/attachment-use';
import type { ApprovalScans, Attachment } from '#shared/bureau/upload/upload-input';
import type { Material, Order } from '#shared/filing/filing';
import { materialItem } from '#shared/review/reopened';
import { type BuildProblem, staffProblem } from './build-problem';
import type { FilingToSend } from './filing-to-send';
import { fittedGroup } from './fitted-pictures';
import { type PictureGroup, pictureGroups } from './picture-groups';
import type { UploadPorts } from './upload-ports';

/** The pictures of an order in the bureau's sizes: those with a place of their own, and scans of approvals. */
export type OrderPictures = {
  readonly attachments: readonly Attachment[];
  readonly scans: readonly ApprovalScans[];
  readonly problems: readonly BuildProblem[];
};

const asMaterial = ({ material: { kind, of } }: PictureGroup): Material => ({ kind, ...(of === undefined ? {} : { of }) });

/** An operator who tried again after a picture was found illegible has looked at it and sends it as it is. */
const isWaived = async ({ head }: FilingToSend, { store }: UploadPorts): Promise<boolean> => {
  const trail = await store.audit.of(head.id);
  const found = trail.findLastIndex(({ facts }) => String(facts.codes ?? '').includes('picture-illegible'));
  return found >= 0 && trail.slice(found + 1).some(({ actor, facts }) => actor.role === 'operator' && facts.from === 'failed');
};

/** The websites whose approvals a scan may show: the one named, those with the domain named, else all. */
const approvedWebsites = ({ of }: Material, { websites }: Order): readonly number[] => {
  const all = websites.map((_, index) => index);
  if (typeof of !== 'object') return all;
  return 'website' in of
    ? all.filter((index) => index === of.website)
    : all.filter((index) => websites[index]?.domains.includes(of.domain));
};

/** Scans in their order belong to the approvals in theirs where there are as many of both; otherwise each may show any. */
const scansOf = (
  website: number,
  order: Order,
  files: readonly { readonly material: Material; readonly base64: string }[],
): readonly ApprovalScans[] => {
  const own = files.filter(({ material }) => approvedWebsites(material, order).includes(website)).map(({ base64 }) => base64);
  const approvals = order.websites[website]?.preApprovals ?? [];
  return approvals.map((_, preApproval) => ({
    website,
    preApproval,
    base64: own.length === approvals.length ? own.slice(preApproval, preApproval + 1) : own,
  }));
};

type Placed = { readonly group: PictureGroup; readonly material: Material; readonly places: readonly AttachmentPlace[] };

/** All pictures of an order that the bureau has a place for, fitted one after the other. */
export const orderPictures = async (sent: FilingToSend, order: Order, ports: UploadPorts): Promise<OrderPictures> => {
  const attachments: Attachment[] = [];
  const problems: BuildProblem[] = [];
  const files: { material: Material; base64: string }[] = [];
  const placed = (await pictureGroups(sent.materials, ports.derived))
    .map((group): Placed => ({ group, material: asMaterial(group), places: attachmentPlaces(asMaterial(group), order) }))
    .filter(({ material, places }) => places.length > 0 || material.kind === 'pre-approval');
  const asIs = await isWaived(sent, ports);
  for (const { group, material, places } of placed) {
    const limit = pictureLimit(material.kind === 'verification-sheet' ? 'verification-sheet' : 'other');
    const fitted = await fittedGroup(group, limit, asIs, ports);
    if (!fitted.ok) {
      problems.push(staffProblem(fitted.problem, materialItem(group.material.id)));
      continue;
    }
    const { base64 } = fitted;
    if (material.kind === 'pre-approval') files.push({ material, base64 });
    attachments.push(...places.map(({ use, owner }): Attachment => ({ format: 'jpg', use, base64, owner })));
  }
  return { attachments, problems, scans: order.websites.flatMap((_, website) => scansOf(website, order, files)) };
};
