import type { Drawing, Press } from '#samples/drawing/sheet';
import { drawDomain } from '#samples/facts/domains';
import { drawFirm } from '#samples/facts/firms';
import { drawPerson } from '#samples/facts/people';
import { chance, pick, type Random, wholeBetween } from '#samples/random';
import { block, type Letter, line, newLetter, paragraph, sealFoot } from './letter';
import { A4, factsOf, lookOf, type Paper } from './paper';
import { writeSignature } from './written';

type Facts = { readonly organiser: string; readonly domain: string; readonly authority: string; readonly number: string };

const drawFacts = (random: Random): Facts => {
  const firm = drawFirm(random, {});
  const year = wholeBetween(random, 2012, 2018);
  const serial = String(wholeBetween(random, 1, 9999)).padStart(4, '0');
  return {
    organiser: (chance(random, 0.5) ? drawPerson(random).name : firm.name).normalize('NFKC'),
    domain: drawDomain(random),
    authority: firm.authority,
    number: pick(random, [`样文审字[${year}]${serial}号`, `样新出许[${year}]${serial}号`, `样网文[${year}]${serial}-${serial}号`]),
  };
};

type Write = (letter: Letter, facts: Facts, random: Random) => void;

const commitment: Write = (letter, { organiser, domain }, random) => {
  line(letter, '网站主办者：', organiser, 'organiser');
  line(letter, '网站域名：', domain);
  paragraph(letter, ['本人（单位）郑重承诺：所提交的网站备案信息真实、准确、完整，网站内容符合国家法律法规的规定。']);
  paragraph(letter, ['备案信息发生变化时，将在规定的时间内办理变更；如有虚假，愿意承担相应的法律责任。']);
  letter.y += letter.leading;
  writeSignature(letter.sheet, random, drawPerson(random).name, { x: letter.left + 5.6 * letter.text.size, y: letter.y }, letter.text.size);
  line(letter, '承诺人签字：', '');
};

const plan: Write = (letter, { organiser, domain }, random) => {
  line(letter, pick(random, ['网站主办者：', '主办单位：']), organiser, 'organiser');
  line(letter, '网站域名：', domain);
  for (const words of [
    '一、网站建设目的：向公众介绍本单位的产品与服务，提供联系方式。',
    '二、网站栏目设置：首页、关于我们、产品介绍、新闻动态、联系我们。',
    '三、网站内容及组织：由专人负责采编与审核，内容每周更新一次。',
    '四、信息安全管理措施：设置管理员口令，定期备份，记录日志六十日以上。',
  ])
    block(letter, words);
};

const approval: Write = (letter, { organiser, number, authority }, random) => {
  line(letter, pick(random, ['批准文号：', '许可证编号：', '文号：']), number, 'number');
  paragraph(letter, [`${organiser}：`]);
  paragraph(letter, ['你单位关于开办网站有关服务的申请收悉。经审核，符合有关规定，同意开展所申请的互联网信息服务。']);
  paragraph(letter, ['本批复有效期五年，期满前应当申请延续。特此批复。']);
  letter.y += letter.leading;
  sealFoot(letter, random, `${authority}样例管理局`, { x: 1500, y: letter.y + 60 });
  line(letter, `${authority}样例管理局`, '', undefined, 1150);
};

const paper = (
  name: 'commitment-letter' | 'website-construction-plan' | 'pre-approval',
  titles: readonly string[],
  body: Write,
  field: keyof Facts,
): Paper => ({
  name,
  share: 1,
  invent: (seed, { typeface = 'noto' }) => {
    const facts = drawFacts(factsOf(seed));
    const draw = (scale: number): Drawing => {
      const [random, press]: [Random, Press] = [lookOf(seed), { scale, typeface }];
      const letter = newLetter(random, pick(random, titles), press);
      body(letter, facts, random);
      return {
        sheet: letter.sheet,
        documents: [{ kind: name, fields: { [field]: facts[field] }, vital: field, places: letter.sheet.places }],
      };
    };
    return { size: A4, draw, tags: [name] };
  },
});

/** Texts that go with a filing: the commitment letter (承诺书), the construction plan (建设方案书), the approval of a special trade (前置审批文件). */
export const filingTextPapers: readonly Paper[] = [
  paper('commitment-letter', ['网站备案承诺书', '网站备案信息真实性承诺书', '承诺书'], commitment, 'organiser'),
  paper('website-construction-plan', ['网站建设方案书', '网站建设方案'], plan, 'organiser'),
  paper('pre-approval', ['关于同意开办互联网信息服务的批复', '前置审批文件', '互联网信息服务许可批复'], approval, 'number'),
];
