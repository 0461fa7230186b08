import type { Drawing, Press, Quad } from '#samples/drawing/sheet';
import { drawFirm, type Firm } from '#samples/facts/firms';
import { drawPerson, type Person } from '#samples/facts/people';
import { chance, pick, type Random, wholeBetween } from '#samples/random';
import { isoDay } from '#shared/filing/day';
import { line, newLetter, paragraph, sealFoot } from './letter';
import { A4, factsOf, lookOf, type Paper } from './paper';
import { writeSignature } from './written';

type Role = '主体负责人' | '网站负责人';
type Facts = { readonly firm: Firm; readonly unit: string; readonly authorised: Person; readonly day: string; readonly isSealed: boolean };

const drawFacts = (random: Random): Facts => {
  const firm = drawFirm(random, {});
  return {
    firm,
    unit: firm.name.normalize('NFKC'),
    authorised: drawPerson(random),
    day: isoDay(wholeBetween(random, 2015, 2019), wholeBetween(random, 1, 12), wholeBetween(random, 1, 28)) ?? '2018-01-02',
    isSealed: chance(random, 0.88),
  };
};

const drawAuthorisation = ({ firm, unit, authorised, day, isSealed }: Facts, role: Role, random: Random, press: Press): Drawing => {
  const letter = newLetter(
    random,
    pick(random, ['法人授权书', '授权委托书', `${role}授权书`, `${role}法人授权书`, '网站备案授权书']),
    press,
  );
  const asForm = chance(random, 0.35);
  const [name, post] = [
    { field: 'authorised', value: authorised.name },
    { field: 'role', value: role },
  ] as const;
  if (asForm) {
    line(letter, '授权单位：', unit, 'unit');
    line(letter, '法定代表人：', firm.legalRepresentative);
    line(letter, '被授权人：', authorised.name, 'authorised');
    line(letter, '身份证号码：', authorised.number);
    paragraph(letter, ['现授权上述人员担任我单位网站备案', post, '，负责办理网站备案及其变更、注销等事宜。']);
  } else {
    const open = pick(random, ['兹授权', '现授权', '兹委托'] as const);
    paragraph(letter, [
      open,
      name,
      chance(random, 0.5) ? '同志' : '',
      `（身份证号码：${authorised.number}）为我单位`,
      post,
      '，全权负责我单位网站备案信息的提交、核验与维护。',
    ]);
  }
  paragraph(letter, [
    pick(random, [
      '被授权人在办理上述事项中所签署的文件，我单位均予以认可，并承担由此产生的法律责任。',
      '授权期限自签署之日起至备案注销之日止，被授权人无转委托权。',
    ]),
  ]);
  letter.y += 2 * letter.leading;
  const [x, top] = [letter.left + pick(random, [0, 420]), letter.y];
  line(
    letter,
    asForm ? '（盖章）' : pick(random, ['单位名称（盖章）：', '授权单位（公章）：', '单位（盖章）：']),
    asForm ? '' : unit,
    'unit',
    asForm ? x : letter.left,
  );
  // A seal has no line of its own: its place is a strip under the unit's name.
  letter.sheet.places.sealed = (letter.sheet.places.unit ?? []).map(
    ([, , [right, bottom], [left]]): Quad => [
      [left, bottom + 2],
      [right, bottom + 2],
      [right, bottom + 4],
      [left, bottom + 4],
    ],
  );
  writeSignature(
    letter.sheet,
    random,
    firm.legalRepresentative,
    { x: letter.left + 9.4 * letter.text.size, y: letter.y },
    letter.text.size,
  );
  line(letter, '法定代表人（签字）：', '');
  const [year, month, date] = day.split('-');
  line(
    letter,
    pick(random, ['日期：', '授权日期：', '']),
    pick(random, [`${year}年${month}月${date}日`, `${year}年${Number(month)}月${Number(date)}日`, day]),
    'date',
    x,
  );
  if (isSealed) sealFoot(letter, random, firm.name, { x: letter.left + 620, y: top + 130 });
  const fields = { unit, authorised: authorised.name, role, sealed: isSealed ? 'yes' : 'no', date: day };
  const kind = role === '主体负责人' ? 'subject-manager-authorisation' : 'website-manager-authorisation';
  return { sheet: letter.sheet, documents: [{ kind, fields, vital: 'authorised', places: letter.sheet.places }] };
};

const paper = (name: 'subject-manager-authorisation' | 'website-manager-authorisation', role: Role): Paper => ({
  name,
  share: 1,
  invent: (seed, { typeface = 'noto' }) => {
    const facts = drawFacts(factsOf(seed));
    return {
      size: A4,
      draw: (scale) => drawAuthorisation(facts, role, lookOf(seed), { scale, typeface }),
      tags: [name, ...(facts.isSealed ? [] : ['not-sealed'])],
    };
  },
});

/** The letters by which a unit authorises its managers (法人授权书). */
export const authorisationPapers: readonly Paper[] = [
  paper('subject-manager-authorisation', '主体负责人'),
  paper('website-manager-authorisation', '网站负责人'),
];
