import { answersBy } from '#shared/filing/domain-name';
import type { Filing } from '#shared/filing/filing';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { bookedOf, namedIn } from './books';
import { type FilingToSend, filingToSend } from './filing-to-send';
import type { UploadPorts } from './upload-ports';
import { targetOfPart, type WishedOf, wishesOf } from './wishes';

/** A filing number, as printed, whose password goes to the bureau with an order. `isRequired`: without it nothing can be sent. */
export type WantedPassword = { readonly filingNumber: string; readonly isRequired: boolean };

type Ports = Pick<UploadPorts, 'store' | 'derived'>;
type Wanting = (sent: FilingToSend, part: string, ports: Ports) => Promise<WantedPassword | null>;

const wanted = (filingNumber: string | undefined, isRequired: boolean): WantedPassword | null =>
  filingNumber === undefined ? null : { filingNumber: parseFilingNumber(filingNumber)?.text ?? filingNumber, isRequired };

/** The number under which a website of an order is filed already. */
export const filedNumberOf = ({ order, registry }: Filing, index: number): string | undefined => {
  const answerOf = answersBy(registry.domains);
  return order.websites[index]?.domains.map((domain) => answerOf(domain)?.filingNumber).find((one) => one !== undefined);
};

const namedBy =
  (what: 'subject' | 'website', isRequired: boolean): Wanting =>
  async ({ head }, part, { store }) => {
    const named = namedIn(await bookedOf(head.account, store), targetOfPart(part));
    return wanted((what === 'subject' ? named?.of.subject : named?.website)?.filingNumber, isRequired);
  };

const ofChange: Wanting = async ({ head, filing }, _, { store }) => {
  const target = filing.steps?.find(({ action }) => action === 'change')?.target ?? '';
  return wanted(namedIn(await bookedOf(head.account, store), target)?.of.subject.filingNumber, false);
};

const WANTING: Readonly<Partial<Record<WishedOf['operation'], Wanting>>> = {
  'new-website': async ({ filing }) => wanted(filing.registry.subject?.filingNumber, false),
  'new-access': async ({ filing }, part) => wanted(filedNumberOf(filing, Number(part)), true),
  change: ofChange,
  'cancel-subject': namedBy('subject', true),
  'cancel-website': namedBy('website', false),
  'cancel-access': namedBy('website', false),
};

/** The numbers whose filing passwords the bureau is told with what an order asks, each once; none before it was judged. */
export const wantedPasswords = async (filing: string, ports: Ports): Promise<readonly WantedPassword[]> => {
  const sent = await filingToSend(filing, ports);
  if (sent === null) return [];
  const wishes = wishesOf(sent.filing, sent.type);
  const all = await Promise.all(wishes.map(({ operation, part }) => WANTING[operation]?.(sent, part, ports) ?? null));
  const found = all.filter((one) => one !== null);
  const numbers = [...new Set(found.map(({ filingNumber }) => filingNumber))];
  return numbers.map((filingNumber) => ({
    filingNumber,
    isRequired: found.some((one) => one.filingNumber === filingNumber && one.isRequired),
  }));
};
