import { FILING_SHORT_NAMES } from '#shared/identifiers/filing-number';
import type { Finding } from '#shared/verdict/verdict';
import type { CertificateKind } from './codes';
import type { Access, Filing, Person } from './filing';
import { SHEET_ITEMS, type SheetItem } from './verification-sheet';

/**
 * What the system proposes for one item of the sheet. `answer` is null for an item that is no question, and for a question that only a
 * person can answer; `text` is what to print or tick (`√`), null where nothing is. `because`: the finding codes behind it.
 */
export type SheetProposal = {
  readonly item: SheetItem;
  readonly answer: 'yes' | 'no' | null;
  readonly text: string | null;
  readonly because: readonly string[];
};

/** What only the access provider knows: its name, and the running number of the sheet once it has one. */
export type SheetIssuer = { readonly name: string; readonly serial?: string };

/** Whose findings speak against a yes: the rules, and where a rule is about more than the item, which of its codes. */
type Behind = { readonly rules: readonly string[]; readonly only?: readonly string[]; readonly except?: readonly string[] };

const BEHIND: Readonly<Record<string, Behind>> = {
  numbersCorrect: { rules: ['R46', 'R49', 'R64', 'Q3', 'Q4', 'Q6'] },
  copiesKept: { rules: ['R31', 'R46', 'R49', 'R50', 'Q1', 'Q2'] },
  mobileCorrect: { rules: ['R66'], only: ['mobile-malformed'] },
  landlineCorrect: { rules: ['R66'], only: ['landline-missing'] },
  emailCorrect: { rules: ['R66'], only: ['email-malformed'] },
  addressCorrect: { rules: ['R64'], only: ['address-differs'] },
  nameProper: { rules: ['R83', 'R84', 'R85', 'R86', 'R88', 'R91'] },
  domainCorrect: { rules: ['R13', 'R25', 'R27', 'R28', 'R63'], except: ['name-differs', 'nature-differs'] },
  contentCorrect: { rules: ['R2', 'R59', 'R60', 'R67', 'R82', 'R90'] },
  accessCorrect: { rules: ['R5', 'R76'] },
};

const speaksAgainst = (field: string, { rule, code, level }: Finding): boolean => {
  const behind = BEHIND[field];
  if (behind === undefined || level === 'info' || level === 'warn') return false;
  if (rule === 'engine') return true;
  if (!behind.rules.includes(rule)) return false;
  if (code === 'rule-failed' || code === 'rule-undecided') return true;
  return (behind.only?.includes(code) ?? true) && behind.except?.includes(code) !== true;
};

/** The rules whose findings speak against a yes to an item's question; none for an item that no rule checks. */
export const rulesBehind = ({ field }: SheetItem): readonly string[] => BEHIND[field]?.rules ?? [];

/** The findings that speak against a yes to an item's question. */
export const findingsAgainst = ({ field }: SheetItem, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => speaksAgainst(field, finding));

/** Facts without which a question stays open, whatever the rules found. */
const isKnown = (field: string, { order, events = [] }: Filing): boolean => {
  const every = (contact: (manager: Person) => string | undefined) =>
    order.websites.length > 0 && order.websites.every(({ manager }) => contact(manager) !== undefined);
  const known: Readonly<Record<string, () => boolean>> = {
    // Asked on the spot: the answer comes with the curtain photo, after the sheet was uploaded.
    photoTaken: () => events.some(({ event }) => event === 'curtain-photo-passed'),
    mobileCorrect: () => every(({ mobile }) => mobile),
    landlineCorrect: () => every(({ phone }) => phone),
    emailCorrect: () => every(({ email }) => email),
    addressCorrect: () => every(({ address }) => address),
  };
  return known[field]?.() ?? true;
};

const hasApproval = ({ order }: Filing): boolean =>
  order.websites.some(({ preApprovals = [] }) => preApprovals.length > 0) || order.materials.some(({ kind }) => kind === 'pre-approval');

const answerTo = (item: SheetItem, filing: Filing, findings: readonly Finding[]): Pick<SheetProposal, 'answer' | 'because'> => {
  if (item.field === 'hasApproval') return { answer: hasApproval(filing) ? 'yes' : 'no', because: [] };
  const against = findingsAgainst(item, findings);
  const because = [...new Set(against.map(({ code }) => code))];
  if (against.some(({ level }) => level === 'block')) return { answer: 'no', because };
  return { answer: against.length > 0 || !isKnown(item.field, filing) ? null : 'yes', because };
};

const METHODS: Readonly<Record<NonNullable<Access['method']>, string>> = {
  'dedicated-line': '专线',
  colocation: '主机托管',
  'virtual-host': '虚拟主机',
  cloud: '云服务器',
  other: '其他',
};

const PLACES: Readonly<Record<Access['region'], string>> = { mainland: '中国大陆', 'hong-kong': '中国香港', overseas: '境外' };

/** The number of a sheet (R62): `核[2018]9月粤第000123号`. */
export const sheetNumber = ({ province, submittedAt }: Filing['order'], serial: string): string => {
  const [year = '', month = ''] = submittedAt.split('-');
  return `核[${year}]${Number(month)}月${FILING_SHORT_NAMES[province]}第${serial}号`;
};

const textOf = (field: string, { order, access }: Filing, { name, serial }: SheetIssuer): string | null => {
  const servers = [access, ...(access.more ?? [])];
  const texts: Readonly<Record<string, () => string | null>> = {
    number: () => (serial === undefined ? null : sheetNumber(order, serial)),
    organiser: () => order.subject.name,
    nature: () => (order.subject.nature === 'person' ? '个人' : '单位'),
    domains: () => [...new Set(order.websites.flatMap(({ domains }) => domains))].join('、'),
    accessProvider: () => name,
    accessMethod: () => METHODS[access.method ?? 'cloud'],
    serverPlace: () => [...new Set(servers.map(({ region }) => PLACES[region]))].join('、'),
    ipAddresses: () => [...new Set(servers.map(({ ip }) => ip))].join('、'),
  };
  return texts[field]?.() ?? null;
};

const isTicked = ({ group, certificates = [], approval }: SheetItem, { order }: Filing): boolean => {
  const isPersonal = order.subject.nature === 'person';
  const persons: readonly CertificateKind[] = [
    ...order.websites.map(({ manager }) => manager.certificate.kind),
    ...(isPersonal ? [order.subject.certificate.kind] : []),
  ];
  if (group === 'unit') return !isPersonal && certificates.includes(order.subject.certificate.kind);
  if (group === 'person') return persons.some((kind) => certificates.includes(kind));
  return order.websites.some(({ preApprovals = [] }) => preApprovals.some(({ category }) => category === approval));
};

/**
 * Proposals for every item of an order's verification sheet, from the order and what the rules found. A no follows only from what blocks;
 * what needs a person, and signatures, seals and dates, are left open.
 */
export const sheetProposals = (filing: Filing, findings: readonly Finding[], issuer: SheetIssuer): readonly SheetProposal[] =>
  SHEET_ITEMS.map((item): SheetProposal => {
    if (item.answer === 'yes-no') return { item, text: null, ...answerTo(item, filing, findings) };
    const tick = item.answer === 'tick' && isTicked(item, filing) ? '√' : null;
    return { item, answer: null, text: item.answer === 'text' ? textOf(item.field, filing, issuer) : tick, because: [] };
  });
