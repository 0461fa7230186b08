import type { ObjectStore } from '#functions/ports';
import type { WebsiteRecord } from '#functions/records/account-record';
import { bureauDomains } from '#shared/bureau/upload/bureau-values';
import { changedOrder } from '#shared/bureau/upload/changed-order';
import type { BureauIds, FiledWebsite } from '#shared/bureau/upload/upload-input';
import type { Access, Order, Step, Website } from '#shared/filing/filing';
import { type Booked, bookedOf, namedIn } from './books';
import { type BuildProblem, staffProblem } from './build-problem';
import { filedWebsite } from './filed-objects';
import type { FilingToSend } from './filing-to-send';
import { type SentOrder, sentOrder } from './sent-order';
import type { UploadPorts } from './upload-ports';

/** The order as a change is to leave it, with what is filed of it: websites of both in the same order. */
export type OrderOfChange = Omit<SentOrder, 'version'> & { readonly filed: BureauIds };

export type ChangeOrProblems =
  | { readonly ok: true; readonly value: OrderOfChange }
  | { readonly ok: false; readonly problems: readonly BuildProblem[] };

const fieldOf = (index: number): string => `steps[${index}].target`;

type Target = { readonly index: number; readonly step: Step; readonly of: Booked; readonly website: WebsiteRecord | null };

const targetsOf = (steps: readonly Step[], booked: readonly Booked[]): readonly (Target | number)[] =>
  steps.flatMap((step, index) => {
    if (step.action !== 'change') return [];
    const named = namedIn(booked, step.target);
    return [named === null ? index : { index, step, ...named }];
  });

/** A website that a change carries: as the bureau has it, and as it was entered. */
type Carried = { readonly record: WebsiteRecord; readonly filed: FiledWebsite; readonly entered: Website; readonly access: Access };

const isOf =
  ({ domains }: FiledWebsite) =>
  (website: Website): boolean => {
    const known = new Set(domains.map(({ domain }) => domain.toLowerCase()));
    return bureauDomains(website).some((domain) => known.has(domain));
  };

const carried = async (record: WebsiteRecord, given: Order, derived: ObjectStore): Promise<Carried | null> => {
  const filed = record.bureauId === undefined ? null : await filedWebsite(record.bureauId, derived);
  const sent = await sentOrder(record.filing, derived);
  if (filed === null || sent === null) return null;
  const entered = given.websites.find(isOf(filed)) ?? sent.order.websites.find(isOf(filed));
  return entered === undefined ? null : { record, filed, entered, access: sent.access };
};

/** A change carries the websites that it is about; one of the subject alone, all of them. */
const websitesCarried = (targets: readonly Target[], { websites }: Booked): readonly WebsiteRecord[] => {
  const named = websites.filter(({ id }) => targets.some(({ website }) => website?.id === id));
  return targets.some(({ website }) => website === null) ? websites : named;
};

const before = (given: Order, sent: SentOrder, websites: readonly Website[]): Order => ({
  ...given,
  subject: { ...sent.order.subject, ...given.subject },
  ...((given.subjectManager ?? sent.order.subjectManager) === undefined
    ? {}
    : { subjectManager: given.subjectManager ?? sent.order.subjectManager }),
  websites: [...websites],
});

const inOrderOf = (given: Order, all: readonly Carried[]): readonly Carried[] => {
  const place = ({ entered }: Carried): number => {
    const at = given.websites.indexOf(entered);
    return at < 0 ? given.websites.length : at;
  };
  return all.toSorted((a, b) => place(a) - place(b));
};

/**
 * The order of all change steps together: what was sent last of the subject and its websites, what the applicant entered of them now, and the steps on top.
 * Everything comes from this provider's own books; what is not there is a problem for staff.
 */
export const orderOfChange = async ({ head, filing }: FilingToSend, { store, derived }: UploadPorts): Promise<ChangeOrProblems> => {
  const lacking = (field: string): ChangeOrProblems => ({ ok: false, problems: [staffProblem('not-in-our-books', field)] });
  const { order: given, steps = [] } = filing;
  const targets = targetsOf(steps, await bookedOf(head.account, store));
  const unknown = targets.filter((one) => typeof one === 'number');
  if (unknown.length > 0) return { ok: false, problems: unknown.map((index) => staffProblem('not-in-our-books', fieldOf(index))) };
  const known = targets.filter((one) => typeof one !== 'number');
  const [first] = known;
  if (first === undefined) return lacking('steps');
  const other = known.find(({ of }) => of.subject.id !== first.of.subject.id);
  if (other !== undefined) return lacking(fieldOf(other.index));
  const { subject } = first.of;
  const found = await Promise.all(websitesCarried(known, first.of).map((record) => carried(record, given, derived)));
  const websites = inOrderOf(
    given,
    found.filter((one) => one !== null),
  );
  const sent = await sentOrder(subject.filing, derived);
  const [access] = websites;
  if (sent === null || access === undefined || websites.length < found.length || subject.bureauId === undefined) return lacking('order');
  const order = known.reduce<Order>(
    (now, { step, website }) => {
      const index = websites.findIndex(({ record }) => record.id === website?.id);
      return changedOrder(now, step.change ?? {}, index < 0 ? null : index);
    },
    before(
      given,
      sent,
      websites.map(({ entered }) => entered),
    ),
  );
  const filed = { subject: { id: subject.bureauId, number: subject.filingNumber }, websites: websites.map((one) => one.filed) };
  const address = sent.certificateAddress === undefined ? {} : { certificateAddress: sent.certificateAddress };
  return { ok: true, value: { order, access: access.access, filed, ...address } };
};
