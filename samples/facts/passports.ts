import { chance, pick, pickCharacters, type Random, wholeBetween } from '#samples/random';
import { drawRomanisedName } from './romanised';
import { type Dates, drawDates } from './travellers';

/** An invented passport. `nationality` is the state's three letters as in the machine-readable zone, `optional` what the zone adds. */
export type Passport = Dates & {
  readonly state: string;
  readonly people: string;
  readonly han: string | null;
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: 'male' | 'female';
  readonly number: string;
  readonly birthPlace: string;
  readonly authority: string;
  readonly optional: string;
};

/** A number of a form: `9` is a digit, `@` a letter, `#` either; anything else stands for itself. */
const numberLike = (random: Random, form: string): string =>
  [...form]
    .map((mark) =>
      mark === '9'
        ? pickCharacters(random, '0123456789', 1)
        : mark === '@'
          ? pickCharacters(random, 'ABCDEFGHJKLMNPRSTUVWXY', 1)
          : mark === '#'
            ? pickCharacters(random, '0123456789CFGHJKLMNPRTVWXYZ', 1)
            : mark,
    )
    .join('');

type State = {
  readonly code: string;
  readonly people: string;
  readonly number: string;
  readonly authority: string;
  readonly surnames: string;
  readonly male: string;
  readonly female: string;
  readonly places: string;
};

const ENGLISH = {
  surnames: 'SAMPLEY,EXAMPLETON,HARGROVE,WINTERBOURNE,ASHDOWN,MARLOWE,PENROSE,TELFORD,OAKES,LINDLEY',
  male: 'ALEX,GEORGE HENRY,JAMES,OLIVER,THOMAS EDWARD,PETER JOHN,SIMON',
  female: 'ALICE,CHARLOTTE,EMMA JANE,HELEN,ROSE MARY,SOPHIE,VICTORIA ANNE',
} as const;

const STATES: readonly State[] = [
  { code: 'GBR', people: 'BRITISH CITIZEN', number: '999999999', authority: 'HMPO', places: 'LONDON,LEEDS,BRISTOL', ...ENGLISH },
  {
    code: 'USA',
    people: 'UNITED STATES OF AMERICA',
    number: '999999999',
    authority: 'United States Department of State',
    places: 'TEXAS U.S.A.,OHIO U.S.A.',
    ...ENGLISH,
  },
  { code: 'AUS', people: 'AUSTRALIAN', number: '@9999999', authority: 'AUSTRALIA', places: 'PERTH,HOBART', ...ENGLISH },
  { code: 'CAN', people: 'CANADIAN/CANADIENNE', number: '@@999999', authority: 'OTTAWA', places: 'TORONTO CAN,HALIFAX CAN', ...ENGLISH },
  {
    code: 'FRA',
    people: 'FRANCAISE',
    number: '99@@99999',
    authority: 'PREFECTURE DE POLICE',
    places: 'LYON,NANTES,DIJON',
    surnames: 'EXEMPLE,MARCHANDEAU,DELORMIER,BEAUSSART,VALCOURT,PERRINOT',
    male: 'LUC,JEAN PIERRE,OLIVIER,THEO MARC',
    female: 'MARIE ANNE,CLAIRE,ELODIE,JULIE SOPHIE',
  },
  {
    code: 'JPN',
    people: 'JAPAN',
    number: '@@9999999',
    authority: 'MINISTRY OF FOREIGN AFFAIRS',
    places: 'TOKYO,OSAKA,NAGANO',
    surnames: 'REIMOTO,HOSHIKAWA,MIHONDA,AOZORA,TSUKIMORI',
    male: 'KENJI,HARUTO,TAKUMI',
    female: 'SAKURA,YUKIKO,HANAE',
  },
  {
    code: 'KOR',
    people: 'REPUBLIC OF KOREA',
    number: 'M99999999',
    authority: 'MINISTRY OF FOREIGN AFFAIRS',
    places: 'SEOUL,BUSAN',
    surnames: 'KIM,LEE,PARK,CHOI,JUNG,KANG',
    male: 'MINJUN,JIHO,DO YUN',
    female: 'SEOYEON,JIWOO,HA EUN',
  },
  {
    code: 'SGP',
    people: 'SINGAPORE CITIZEN',
    number: 'K9999999@',
    authority: 'MINISTRY OF HOME AFFAIRS',
    places: 'SINGAPORE',
    surnames: 'TAN,LIM,GOH,ONG,KOH',
    male: 'WEI MING,JUN HAO,BOON KIAT',
    female: 'HUI LING,MEI FANG,XIN YI',
  },
  {
    code: 'NLD',
    people: 'NEDERLANDSE',
    number: 'N##999#99',
    authority: 'BURG. VAN VOORBEELD',
    places: 'UTRECHT,DELFT',
    surnames: 'VOORBEELD,DE VRIESMAN,VAN DER STAAL,KLEINHUIS',
    male: 'PIETER,JAN WILLEM,DAAN',
    female: 'SANNE,LOTTE MARIJKE,FLEUR',
  },
];

const sexOf = (random: Random): 'male' | 'female' => (chance(random, 0.5) ? 'male' : 'female');

/** A Chinese passport (普通护照): E, EA to EJ or G, then digits. Its zone adds letters and digits of no meaning here. */
export const drawChinesePassport = (random: Random): Passport => {
  const { han, surname, givenNames } = drawRomanisedName(random, 'pinyin');
  const tail = chance(random, 0.5) ? '' : `${pickCharacters(random, 'ABCDEFGKLMNOP', 8)}<<<<${numberLike(random, '@9')}`;
  return {
    ...drawDates(random, false),
    state: 'CHN',
    people: '中国/CHINESE',
    han,
    surname,
    givenNames,
    sex: sexOf(random),
    number: numberLike(random, pick(random, ['E99999999', 'E@9999999', 'G99999999'] as const)),
    birthPlace: pick(random, ['广东/GUANGDONG', '江苏/JIANGSU', '四川/SICHUAN', '北京/BEIJING', '湖北/HUBEI'] as const),
    authority: pick(random, ['公安部出入境管理局', '中华人民共和国国家移民管理局'] as const),
    optional: tail,
  };
};

/** A foreigner's passport, of one of several states. */
export const drawForeignPassport = (random: Random): Passport => {
  const state = pick(random, STATES);
  const sex = sexOf(random);
  return {
    ...drawDates(random, chance(random, 0.5)),
    state: state.code,
    people: state.people,
    han: null,
    surname: pick(random, state.surnames.split(',')),
    givenNames: pick(random, (sex === 'male' ? state.male : state.female).split(',')),
    sex,
    number: numberLike(random, state.number),
    birthPlace: pick(random, state.places.split(',')),
    authority: state.authority,
    optional: chance(random, 0.75) ? '' : pickCharacters(random, '0123456789', wholeBetween(random, 7, 13)),
  };
};
