import type { ResultReason } from '#functions/bureau-outcomes';
import type { MaterialRecord } from '#functions/records/material-record';
import { resultCode } from '#shared/bureau/tables/result-codes';
import { bureauDomains } from '#shared/bureau/upload/bureau-values';
import type { MaterialKind } from '#shared/filing/codes';
import type { Order } from '#shared/filing/filing';
import { materialItem } from '#shared/review/reopened';
import type { ReturnItem } from '#shared/review/return-item';
import type { Sentence } from '#shared/verdict/verdict';

/** What a refusal may be about: the order as it was sent, and its materials. */
export type Refused = { readonly order: Order; readonly materials: readonly MaterialRecord[] };

/** Where the thing that a code (R2) complains of was entered: of the subject, of its manager, or below each website. */
const ENTRIES: Readonly<Record<number, { readonly subject?: readonly string[]; readonly website?: string }>> = {
  1003: { subject: ['order.subject'] },
  1004: { website: 'domains' },
  1005: { website: 'domains' },
  1007: { subject: ['order.subjectManager'], website: 'manager' },
  1008: { subject: ['order.subject.certificate'] },
  1009: { subject: ['order.subjectManager.email'], website: 'manager.email' },
  1010: { subject: ['order.subjectManager.phone'], website: 'manager.phone' },
  1011: { subject: ['order.subjectManager.mobile'], website: 'manager.mobile' },
  1014: { subject: ['order.subject.nature'] },
  1015: { subject: ['order.subject.certificate', 'order.subjectManager.certificate'], website: 'manager.certificate' },
  1020: { website: 'name' },
  1031: { website: 'manager.phone' },
  1044: { subject: ['order.subjectManager.name'] },
  1064: { website: 'domains' },
  1065: { subject: ['order.subject'] },
};

/** Words of a reviewer's opinion that name a material. */
const NAMED: readonly (readonly [RegExp, (kind: MaterialKind) => boolean])[] = [
  [/幕布|照片|拍照/u, (kind) => kind === 'curtain-photo' || kind === 'holding-id-photo'],
  [/核验单/u, (kind) => kind === 'verification-sheet'],
  [/域名证书/u, (kind) => kind === 'domain-certificate'],
  [/授权/u, (kind) => kind.endsWith('-authorisation')],
  [/承诺/u, (kind) => kind === 'commitment-letter'],
  [/前置|专项|许可/u, (kind) => kind === 'pre-approval'],
  [
    /身份证|证件|执照|代码证|护照|通行证/u,
    (kind) => /^resident-id|licence$|certificate$|permit$|^passport$/.test(kind) && kind !== 'domain-certificate',
  ],
];

/** The websites that a text names by their name or domain; all where it names none. */
const websitesNamed = (text: string, { websites }: Order): readonly number[] => {
  const all = websites.map((_, index) => index);
  const named = all.filter((index) => {
    const website = websites[index];
    return website !== undefined && [website.name, ...bureauDomains(website)].some((word) => text.includes(word));
  });
  return named.length > 0 ? named : all;
};

const entriesFor = (code: number, text: string, { order }: Refused): readonly string[] => {
  const known = ENTRIES[code];
  if (known === undefined) return [];
  const ofWebsites =
    known.website === undefined ? [] : websitesNamed(text, order).map((index) => `order.websites.${index}.${known.website}`);
  const ofSubject =
    order.subjectManager === undefined ? (known.subject ?? []).filter((place) => !place.startsWith('order.subjectManager')) : known.subject;
  return [...(ofSubject ?? []), ...ofWebsites];
};

const materialsFor = (text: string, { materials }: Refused): readonly string[] => {
  const wanted = NAMED.filter(([words]) => words.test(text)).map(([, isOf]) => isOf);
  return materials.filter(({ kind, state }) => state !== 'removed' && wanted.some((isOf) => isOf(kind))).map(({ id }) => materialItem(id));
};

/** What reopens for one reason: what it names; where it names nothing, the whole order with every material. */
const placesFor = (code: number, text: string, refused: Refused): readonly string[] => {
  const named = [...entriesFor(code, text, refused), ...materialsFor(text, refused)];
  if (named.length > 0) return named;
  const all = refused.materials.filter(({ state }) => state !== 'removed').map(({ id }) => materialItem(id));
  return refused.order.action === 'steps' ? ['steps', 'order', ...all] : ['order', ...all];
};

const MOST_TEXT = 800;

const said = ({ zh, en }: Sentence, text: string): Sentence => {
  const own = text.trim().slice(0, MOST_TEXT);
  return own === '' || own === zh ? { zh, en } : { zh: `${zh}管局意见：${own}`, en: `${en} The bureau says: ${own}` };
};

/** A reviewer's refusal, as a code. */
const REFUSED = 1002;

/** The items by which a refusal of the bureau's goes back to the applicant: one for each reason and place, in the bureau's own words. What is for staff is left out. */
export const bureauItems = (reasons: readonly ResultReason[], opinion: string | null, refused: Refused): readonly ReturnItem[] => {
  const all = reasons.length === 0 ? [{ code: REFUSED, text: opinion }] : reasons;
  return all.flatMap(({ code, text }) => {
    const { remedy, message } = resultCode(code);
    if (remedy !== 'applicant-corrects') return [];
    const words = text ?? opinion ?? '';
    const applicantText = said(message, words);
    return placesFor(code, words, refused).map((item) => ({ item, code: 'returned-by-bureau', applicantText, note: `R2 ${code}` }));
  });
};

const isSame = (a: ReturnItem, b: ReturnItem): boolean => a.item === b.item && a.applicantText?.zh === b.applicantText?.zh;

/** Items with others added, each once. */
export const withItems = (before: readonly ReturnItem[], more: readonly ReturnItem[]): ReturnItem[] =>
  [...before, ...more].filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index);
