import { stamp } from '#samples/drawing/seal';
import { type Drawing, type Press, type TextStyle, write, writeBlock, writeCentred } from '#samples/drawing/sheet';
import type { Firm } from '#samples/facts/firms';
import { between, chance, pick, type Random } from '#samples/random';
import { chineseDay, codePattern, licenceBadge, licenceFields, licencePaper, writeFitting, writeLabel, writeTerm } from './licence-parts';

/** Draws a business licence (营业执照) in the landscape form issued since March 2019: two columns, 297 × 210 mm. */
export const drawLicenceLandscape = (firm: Firm, random: Random, press: Press): Drawing => {
  const sheet = licencePaper(random, { width: 2970, height: 2100 }, press);
  const padded = chance(random, 0.7);
  const face = pick(random, ['sans-regular', 'serif-regular', 'serif-medium', 'sans-medium'] as const);
  const label: TextStyle = { font: pick(random, ['sans-medium', 'serif-bold', 'sans-bold'] as const), size: 50, colour: '#35281a' };
  const value: TextStyle = { font: face, size: between(random, 44, 52), colour: '#1a1815' };
  const small: TextStyle = { font: 'sans-regular', size: 27, colour: '#4a4238' };
  licenceBadge(sheet, { x: 1485, y: 320, radius: 120 });
  writeCentred(
    sheet,
    '营业执照',
    { x: 1485, y: 640 },
    { font: pick(random, ['serif-black', 'serif-bold'] as const), size: 168, colour: '#2b2118', gap: 58 },
  );
  writeCentred(sheet, '(副  本)', { x: 1485, y: 740 }, { font: 'serif-bold', size: 56, colour: '#2b2118' });
  writeCentred(sheet, '样张', { x: 1485, y: 1760 }, { font: 'sans-regular', size: 34, colour: 'rgba(150,120,70,0.5)', gap: 30 });
  write(sheet, '统一社会信用代码', { x: 300, y: 380 }, { ...label, size: 46 });
  write(sheet, firm.creditCode, { x: 300, y: 450 }, { ...value, font: 'sans-medium', size: 52, gap: between(random, 0, 3) }, 'creditCode');
  codePattern(sheet, random, { x: 2180, y: 270, size: 250 });
  writeBlock(
    sheet,
    '扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。',
    { x: 2460, y: 305, width: 230, leading: 42 },
    small,
  );

  const shift = between(random, -20, 20);
  const [left, right] = [270, 1680];
  const rows = [890, 1000, 1110, 1220].map((y) => y + shift);
  const [first = 0, second = 0, third = 0, fourth = 0] = rows;
  const column = { width: 220 };
  writeLabel(sheet, '名称', { x: left, y: first, ...column }, label);
  write(sheet, firm.name, { x: left + 300, y: first }, value, 'name');
  writeLabel(sheet, '类型', { x: left, y: second, ...column }, label);
  write(sheet, firm.type, { x: left + 300, y: second }, value, 'type');
  writeLabel(sheet, firm.form.labels.legalRepresentative, { x: left, y: third, width: 250 }, { ...label, size: 46 });
  write(sheet, firm.legalRepresentative, { x: left + 300, y: third }, value, 'legalRepresentative');
  writeLabel(sheet, '经营范围', { x: left, y: fourth, ...column }, label);
  writeFitting(sheet, firm.scope, { x: left + 300, y: fourth, width: 1020, height: 480 }, { ...value, size: value.size * 0.86 }, 'scope');
  // Without a capital the rows of the right column move up.
  const [dayRow, termRow, addressRow] = firm.capital === null ? [first, second, third] : [second, third, fourth];
  if (firm.capital !== null) {
    writeLabel(sheet, '注册资本', { x: right, y: first, ...column }, label);
    write(sheet, firm.capital, { x: right + 280, y: first }, value, 'capital');
  }
  writeLabel(sheet, '成立日期', { x: right, y: dayRow, ...column }, label);
  write(sheet, chineseDay(firm.establishedOn, padded), { x: right + 280, y: dayRow }, value, 'establishedOn');
  writeLabel(sheet, firm.form.labels.term, { x: right, y: termRow, ...column }, label);
  const tighter = { ...value, size: value.size * 0.9 };
  const term = writeTerm(sheet, firm, { x: right + 280, y: termRow }, tighter, {
    padded,
    from: false,
    openEnd: '长期',
    bare: chance(random, 0.5),
  });
  writeLabel(sheet, firm.form.labels.address, { x: right, y: addressRow, ...column }, label);
  writeFitting(sheet, firm.address, { x: right + 280, y: addressRow, width: 720, height: 240 }, value, 'address');

  write(sheet, '登记机关', { x: 1900, y: 1600 }, { ...label, gap: 16 });
  write(sheet, chineseDay(firm.issuedOn, padded), { x: 2090, y: 1730 }, { ...value, gap: 6 });
  stamp(sheet, random, `${firm.authority}市场监督管理局`, {
    x: 2370 + between(random, -30, 30),
    y: 1610 + between(random, -20, 20),
    radius: 200,
    alpha: between(random, 0.75, 0.95),
  });
  write(sheet, '国家企业信用信息公示系统网址：http://www.gsxt.gov.cn', { x: 270, y: 1860 }, small);
  write(sheet, '市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。', { x: 1080, y: 1860 }, small);
  write(sheet, '国家市场监督管理总局监制', { x: 2330, y: 1860 }, small);
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
