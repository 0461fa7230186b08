import { stamp } from '#samples/drawing/seal';
import { type Drawing, type Press, type TextStyle, write, writeCentred } from '#samples/drawing/sheet';
import type { Firm } from '#samples/facts/firms';
import { between, chance, pick, type Random } from '#samples/random';
import {
  chineseDay,
  codePattern,
  licenceBadge,
  licenceFields,
  licencePaper,
  type OpenEnd,
  writeFitting,
  writeLabel,
  writeTerm,
} from './licence-parts';

/** Draws a business licence (营业执照) in the portrait form of 2014 to 2019: one column, 210 × 297 mm. */
export const drawLicencePortrait = (firm: Firm, random: Random, press: Press): Drawing => {
  const sheet = licencePaper(random, { width: 2100, height: 2970 }, press);
  const padded = chance(random, 0.8);
  const label: TextStyle = { font: pick(random, ['serif-bold', 'serif-medium', 'sans-medium'] as const), size: 54, colour: '#3a2c1c' };
  const value: TextStyle = {
    font: pick(random, ['serif-regular', 'sans-regular', 'serif-medium'] as const),
    size: between(random, 48, 56),
    colour: '#191714',
  };
  const small: TextStyle = { font: 'sans-regular', size: 29, colour: '#4a4238' };
  licenceBadge(sheet, { x: 1050, y: 330, radius: 125 });
  writeCentred(
    sheet,
    '营业执照',
    { x: 1050, y: 680 },
    { font: pick(random, ['serif-black', 'serif-bold'] as const), size: 176, colour: '#2b2118', gap: 56 },
  );
  writeCentred(sheet, '(副  本)', { x: 1050, y: 785 }, { font: 'serif-bold', size: 58, colour: '#2b2118' });
  const [left, start] = [300, 640];
  if (chance(random, 0.5))
    write(sheet, `(${pick(random, ['1-1', '1-1', '2-1', '2-2'] as const)})`, { x: 1330, y: 785 }, { ...small, size: 40 });
  const older = firm.registrationNumber !== null;
  const codeLabel = write(sheet, older ? '注册号' : '统一社会信用代码', { x: older ? 700 : 560, y: 880 }, { ...label, size: 46 });
  write(
    sheet,
    firm.registrationNumber ?? firm.creditCode,
    { x: codeLabel + 24, y: 880 },
    { ...value, font: 'sans-medium', size: 48, gap: between(random, 0, 3) },
    older ? 'registrationNumber' : 'creditCode',
  );

  let y = 1010 + between(random, -20, 15);
  const leading = between(random, 100, 112);
  const entry = (name: string, text: string, field: string): void => {
    writeLabel(sheet, name, { x: left, y, width: 290 }, label);
    const after = writeFitting(sheet, text, { x: start, y, width: 1130, height: 160 }, value, field);
    y = Math.max(y + leading, after + leading - value.size * 1.35);
  };
  entry('名称', firm.name, 'name');
  entry('类型', firm.type, 'type');
  entry(firm.form.labels.address, firm.address, 'address');
  entry(firm.form.labels.legalRepresentative, firm.legalRepresentative, 'legalRepresentative');
  if (firm.capital !== null) entry('注册资本', firm.capital, 'capital');
  entry('成立日期', chineseDay(firm.establishedOn, padded), 'establishedOn');
  writeLabel(sheet, firm.form.labels.term, { x: left, y, width: 290 }, label);
  const openEnd = pick(random, ['长期', '长期', '****'] as const satisfies readonly OpenEnd[]);
  const term = writeTerm(sheet, firm, { x: start, y }, value, { padded, from: chance(random, 0.4), openEnd, bare: chance(random, 0.3) });
  y += leading;
  writeLabel(sheet, '经营范围', { x: left, y, width: 290 }, label);
  writeFitting(sheet, firm.scope, { x: start, y, width: 1130, height: 2150 - y }, { ...value, size: value.size * 0.92 }, 'scope');

  codePattern(sheet, random, { x: 330, y: 2290, size: 250 });
  writeCentred(sheet, '样张', { x: 455, y: 2600 }, { ...small, colour: 'rgba(150,120,70,0.55)', gap: 26 });
  write(sheet, '登记机关', { x: 1080, y: 2360 }, { ...label, gap: 14 });
  write(sheet, chineseDay(firm.issuedOn, padded), { x: 1200, y: 2530 }, { ...value, gap: 8 });
  stamp(sheet, random, `${firm.authority}${chance(random, 0.5) ? '工商行政管理局' : '市场监督管理局'}`, {
    x: 1480 + between(random, -30, 30),
    y: 2380 + between(random, -20, 20),
    radius: 205,
    alpha: between(random, 0.75, 0.95),
  });
  write(sheet, '企业信用信息公示系统网址：http://www.gsxt.gov.cn', { x: 260, y: 2745 }, small);
  write(sheet, '中华人民共和国国家工商行政管理总局监制', { x: 1270, y: 2745 }, small);
  return {
    sheet,
    documents: [
      {
        kind: 'business-licence',
        fields: { ...licenceFields(firm), ...term },
        vital: firm.registrationNumber === null ? 'creditCode' : 'registrationNumber',
        places: sheet.places,
      },
    ],
  };
};
