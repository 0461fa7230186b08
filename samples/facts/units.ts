import { chance, pick, pickCharacters, type Random, wholeBetween } from '#samples/random';
import { isoDay } from '#shared/filing/day';
import { creditCheck, organisationCheck } from './firms';
import { drawPerson } from './people';
import { drawPlace, fullName, localName, type Place, shortCity } from './places';
import { BODY_NATURES, CODE_CLASS, DEPARTMENTS, FUNDINGS, NAME_ENDS, PURPOSES, type UnitNature } from './unit-words';
import { BUILDINGS, FIRM_CHARACTERS, STREETS } from './words';

/** An invented unit as its certificate shows it, values as printed. Days are ISO; what a certificate doesn't print is left to its paper. */
export type Unit = {
  readonly creditCode: string;
  /** With its dash: the ninth to seventeenth character of the credit code. */
  readonly organisationCode: string;
  readonly name: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly authority: string;
  readonly scope: string;
  readonly capital: string;
  readonly funding: string;
  readonly sponsor: string;
  readonly region: string;
  readonly nature: string;
  readonly issuedOn: string;
};

const drawName = (random: Random, nature: UnitNature, place: Place): string => {
  const city = shortCity(place);
  const end = pick(random, NAME_ENDS[nature]);
  const word = pickCharacters(random, FIRM_CHARACTERS, nature === 'foundation' || chance(random, 0.5) ? 3 : 2);
  // A district of this name exists nowhere, so that the body is nobody's.
  if (nature === 'government') return `${city}市${pickCharacters(random, FIRM_CHARACTERS, 2)}${pick(random, ['区', '县'])}${end}`;
  if (nature === 'law-firm') {
    return chance(random, 0.25)
      ? `北京${word}（${city}）${end}`
      : `${place.provinceName.replace(/省|市|壮族自治区|维吾尔自治区|回族自治区|自治区/, '')}${word}${end}`;
  }
  return `${city}${chance(random, 0.5) ? '市' : ''}${word}${end}`;
};

const drawAuthority = (random: Random, nature: UnitNature, place: Place): string => {
  const city = place.city || place.provinceName;
  const seat = place.district.endsWith('区') && chance(random, 0.5) ? `${city}${place.district}` : city;
  if (nature === 'public-institution') return `${seat}${pick(random, ['事业单位登记管理局', '事业单位监督管理局'])}`;
  if (nature === 'law-firm') return `${place.provinceName}司法${place.city === '' ? '局' : '厅'}`;
  if (nature === 'government') return pick(random, [`${seat}机构编制委员会办公室`, `中共${seat}委机构编制委员会办公室`]);
  if (nature === 'company') return `${seat}质量技术监督局`;
  return `${seat}民政局`;
};

const drawScope = (random: Random, nature: UnitNature): string => {
  const items = PURPOSES[nature === 'social-organisation' ? 'association' : nature === 'foundation' ? 'charity' : 'service'];
  const start = wholeBetween(random, 0, items.length - 1);
  const chosen = Array.from({ length: wholeBetween(random, 2, 6) }, (_, step) => items[(start + step) % items.length] ?? '');
  return `${chosen.join(pick(random, ['；', '，', '。', '；']))}${pick(random, ['。', ''])}`;
};

const drawCapital = (random: Random): string => {
  const [upper, amount] = pick(random, [
    ['叁万', 3],
    ['伍万', 5],
    ['壹拾万', 10],
    ['叁拾万', 30],
    ['伍拾万', 50],
    ['贰佰万', 200],
    ['捌佰万', 800],
    ['贰仟万', 2000],
  ] as const);
  return pick(random, [
    `${upper}元整`,
    `人民币${upper}元整`,
    `${amount}万元`,
    `${amount}万元人民币`,
    `人民币${amount}万元`,
    `${upper}元`,
    `￥${amount}万元`,
  ]);
};

const drawOrganisation = (random: Random, nature: UnitNature): string => {
  const digits = pickCharacters(random, '0123456789', 8);
  if (nature === 'government' || nature === 'public-institution') return digits;
  if (nature === 'company') return chance(random, 0.1) ? `${pick(random, ['L', 'D', 'X'])}${digits.slice(1)}` : digits;
  return chance(random, 0.5) ? `MJ${pickCharacters(random, '0123456789ABCDEFGHJKLMNPQRTUWXY', 6)}` : digits;
};

/** The years in which a certificate was issued, and by whom when not by the office that registers units of this nature. */
export type UnitWish = { readonly issued?: readonly [from: number, to: number]; readonly authorityFor?: UnitNature };

/** Draws an invented unit of a nature; its codes, dates, place and authority fit together. `company` is one as its organisation code certificate shows it. */
export const drawUnit = (
  random: Random,
  nature: UnitNature,
  { issued: [from, to] = [2015, 2018], authorityFor = nature }: UnitWish = {},
): Unit => {
  const place = drawPlace(random);
  const organisation = drawOrganisation(random, nature);
  const check = organisationCheck(organisation);
  const first17 = `${CODE_CLASS[nature]}${place.code}${organisation}${check}`;
  const [year, month, date] = [wholeBetween(random, from, to), wholeBetween(random, 1, 12), wholeBetween(random, 2, 28)];
  const city = place.city || place.provinceName;
  const building = chance(random, 0.5) ? `${pick(random, BUILDINGS)}${wholeBetween(random, 101, 2804)}室` : '';
  return {
    creditCode: `${first17}${creditCheck(first17)}`,
    organisationCode: `${organisation}-${check}`,
    name: drawName(random, nature, place),
    legalRepresentative: drawPerson(random).name,
    address: `${chance(random, 0.6) ? fullName(place) : localName(place)}${pick(random, STREETS)}${wholeBetween(random, 1, 999)}号${building}`,
    validFrom: isoDay(year, month, date) ?? `${year}-01-02`,
    validUntil: isoDay(year + pick(random, [1, 4, 5]), month, date - (chance(random, 0.7) ? 1 : 0)) ?? `${year + 5}-01-01`,
    authority: drawAuthority(random, authorityFor, place),
    scope: drawScope(random, nature),
    capital: drawCapital(random),
    funding: pick(random, FUNDINGS),
    sponsor: `${city}${pick(random, DEPARTMENTS)}`,
    region: pick(random, [city, place.provinceName, `${city}行政区域内`, '全国']),
    nature: pick(random, BODY_NATURES),
    issuedOn: isoDay(year, month, date) ?? `${year}-01-02`,
  };
};
