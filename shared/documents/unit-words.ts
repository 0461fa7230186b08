import { type Glyph, takenFor } from './layout';

/** Words that names of firms, bodies and associations are made of, two characters each: what a unit does, what it is. */
const WORDS: ReadonlySet<string> = new Set(
  (
    '技术 科技 科学 信息 网络 软件 数据 电子 商务 电商 智能 通信 电信 传媒 传播 文化 艺术 广告 设计 策划 咨询 顾问 管理 服务 教育 培训 学校 研究 开发 推广 建筑 装饰 工程 建设 建材 ' +
    '机械 设备 制造 仪器 电气 化工 材料 能源 资源 环保 环境 农业 食品 餐饮 酒店 旅游 物流 运输 仓储 贸易 商贸 实业 投资 资产 控股 置业 物业 地产 租赁 医疗 医药 医学 健康 体育 公共 ' +
    '交易 行政 民政 财政 人民 政府 办公 机构 协会 学会 公司 有限 股份 责任 集团 企业 中心 事务 基金 职业 社会 发展 慈善 公益'
  ).split(' '),
);
/** From this share of what the recogniser thought on, another reading counts that makes a word. */
const THOUGHT = 0.1;

const isWord = (a: Glyph | undefined, b: Glyph | undefined): boolean => WORDS.has(`${a?.char ?? ''}${b?.char ?? ''}`);

/** The other reading by which a character makes a word with a neighbour, where it is in none as it is. */
const meant = (before: Glyph | undefined, glyph: Glyph, after: Glyph | undefined): Glyph['alternatives'][number] | undefined =>
  isWord(before, glyph) || isWord(glyph, after)
    ? undefined
    : glyph.alternatives.find(
        ({ char, confidence }) =>
          confidence >= THOUGHT && (WORDS.has(`${before?.char ?? ''}${char}`) || WORDS.has(`${char}${after?.char ?? ''}`)),
      );

/** A unit's name in which a character gives way to what else the recogniser took it for, where that makes one of the words such names are made of: 技市 is 技术. */
export const inUnitWords = (glyphs: readonly Glyph[]): readonly Glyph[] =>
  glyphs.map((glyph, i) => {
    const other = meant(glyphs[i - 1], glyph, glyphs[i + 1]);
    return other === undefined ? glyph : takenFor(glyph, other);
  });
