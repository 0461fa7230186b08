import { drawDomains } from '#samples/facts/domains';
import { drawFirm } from '#samples/facts/firms';
import { drawPerson } from '#samples/facts/people';
import { chance, pick, type Random, wholeBetween } from '#samples/random';
import { isoDay } from '#shared/filing/day';
import { SHEET_ITEMS, type SheetItem } from '#shared/filing/verification-sheet';

/** What a verification sheet says. Null where a line is left blank. `answers`: 是 or 否 by item; `ticked`: the certificates and categories. */
export type SheetFacts = {
  readonly isPersonal: boolean;
  readonly number: string | null;
  readonly organiser: string;
  readonly domains: readonly string[];
  readonly ticked: ReadonlySet<string>;
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  readonly verifier: string | null;
  readonly provider: string | null;
  readonly providerDate: string | null;
  readonly manager: string | null;
  readonly unitSeal: string | null;
  readonly date: string | null;
};

const sometimes = <Value>(random: Random, probability: number, value: Value): Value | null => (chance(random, probability) ? value : null);

const answersFrom = (random: Random, hasApproval: boolean): SheetFacts['answers'] =>
  Object.fromEntries(
    SHEET_ITEMS.filter(({ answer }) => answer === 'yes-no').map((item): readonly [string, 'yes' | 'no'] => {
      if (item.field === 'hasApproval') return [item.field, hasApproval ? 'yes' : 'no'];
      return [item.field, chance(random, 0.06) ? 'no' : 'yes'];
    }),
  );

const fieldsOf = (group: SheetItem['group']): readonly string[] =>
  SHEET_ITEMS.filter((item) => item.group === group).map(({ field }) => field);

const tickedFrom = (random: Random, isPersonal: boolean, hasApproval: boolean): ReadonlySet<string> =>
  new Set([
    ...(isPersonal ? [] : [pick(random, ['businessLicence', 'businessLicence', ...fieldsOf('unit')])]),
    pick(random, ['residentId', 'residentId', 'residentId', ...fieldsOf('person')]),
    ...(hasApproval ? [pick(random, fieldsOf('approval'))] : []),
  ]);

const PROVINCES = '粤苏浙京沪鲁川鄂湘闽'.split('');

/** An invented sheet: a person's or a unit's, its provider's part filled in or still blank, here and there unsigned, unsealed or undated. */
export const drawSheetFacts = (random: Random): SheetFacts => {
  const isPersonal = chance(random, 0.45);
  const isVerified = chance(random, 0.75);
  const firm = drawFirm(random, {});
  const manager = drawPerson(random).name;
  const [year, month, day] = [wholeBetween(random, 2015, 2019), wholeBetween(random, 1, 12), wholeBetween(random, 1, 27)];
  const hasApproval = !isPersonal && chance(random, 0.25);
  const serial = String(wholeBetween(random, 1, 99999)).padStart(pick(random, [4, 5, 6]), '0');
  return {
    isPersonal,
    number: sometimes(random, 0.8, `核[${year}]${month}月${pick(random, PROVINCES)}第${serial}号`),
    organiser: isPersonal ? manager : firm.name,
    domains: drawDomains(random, pick(random, [1, 1, 1, 2, 3])),
    ticked: isVerified ? tickedFrom(random, isPersonal, hasApproval) : new Set(),
    answers: isVerified ? answersFrom(random, hasApproval) : {},
    verifier: isVerified ? sometimes(random, 0.95, drawPerson(random).name) : null,
    provider: isVerified ? sometimes(random, 0.95, drawFirm(random, {}).name) : null,
    providerDate: isVerified ? (isoDay(year, month, day + 1) ?? null) : null,
    manager: sometimes(random, 0.9, manager),
    unitSeal: isPersonal ? null : sometimes(random, 0.9, firm.name),
    date: sometimes(random, 0.92, isoDay(year, month, day) ?? '2018-09-16'),
  };
};

/** The sheet's fields as the contract names them; what is left blank has none. */
export const sheetFields = (facts: SheetFacts): Record<string, string> => {
  const there = (value: string | null): string => (value === null ? 'no' : 'yes');
  return {
    ...(facts.number === null ? {} : { number: facts.number }),
    organiser: facts.organiser.normalize('NFKC'),
    nature: facts.isPersonal ? 'person' : 'unit',
    domains: facts.domains.join(','),
    ...Object.fromEntries([...facts.ticked].map((field) => [field, 'yes'])),
    ...facts.answers,
    providerSigned: there(facts.verifier),
    providerSealed: there(facts.provider),
    ...(facts.providerDate === null ? {} : { providerDate: facts.providerDate }),
    managerSigned: there(facts.manager),
    unitSealed: there(facts.unitSeal),
    ...(facts.date === null ? {} : { date: facts.date }),
  };
};
