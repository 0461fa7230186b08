import { CROSSINGS, DICTIONARY_WORDS } from './longer-generated.words';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * Longer words in which a national word, or a place name, is only a part: a person decides. Those of a dictionary of modern Chinese, and
 * an own list of what it leaves out. A place name that is an ordinary word by itself (光明, 资源) is a place name all the same.
 */
export const LONGER: readonly string[] = [
  ...new Set([
    ...words(`
  人民路 人民街 人民大道 人民广场 人民公园 人民大会堂 人民日报 人民英雄纪念碑 中国结 中国梦 中国风 中国红 中国通 中国菜 中国功夫
  中国龙 中华田园犬 中华田园猫 中华文化 中华文明 中华美食 中华老字号 国家公园 国家队 国家地理 国家宝藏 全国家长 全国家庭 全国家居
  长沙发 龙井茶 北京时间 北京烤鸭 南京板鸭 兰州拉面 重庆小面 重庆火锅 海南鸡饭 海南鸡 云南白药 扬州炒饭 新疆大盘鸡 金华火腿 金华酥饼 柳州螺蛳粉
  桂林米粉 沙县小吃 德州扒鸡 武汉热干面 黄山毛峰 西湖龙井 新华字典 新华书店 青海湖 北海道 东海岸 上海滩 天津饭 东方红 东方明珠
  太平洋 太平间 市中心 市中的 自然资源 牡丹花 莲花池 凤凰木 落落大方 延长线 双城记
`),
    ...words(DICTIONARY_WORDS),
  ]),
];

/** Where a much more common word crosses the edge of a place name; found with the words of the same dictionary. */
export const CROSSING: readonly string[] = words(CROSSINGS);

/** Sensitive words (敏感词汇): the document's two, two that later pages name (廉政, 色情), and a small own list. A deployment extends it. */
export const SENSITIVE = words('反腐 赌博 廉政 色情 博彩 赌场 六合彩 淫秽 毒品 枪支 传销 邪教');

/** What makes a person's website look like a unit's (公司、组织等类型的字眼). */
export const COMPANY = words('公司 组织 集团 协会 企业 俱乐部 团体 社区');

/** The document's own examples, word for word. */
export const EXAMPLES = words(`
  网页制作经验谈 小工具应用 前端经验分享 自动化测试开源 文字极客 个人开发测试使用网站 php开发
  我的照片墙 雕刻时光 我的摄影小空间 我的作品展览
  人生百味 吃货分享 美食分享 快乐小窝 柠檬草的味道 一起考研吧 怀念时光 时光飞逝 电影爱好小分享 个人杂货铺 我的生活秀
`);

/** How the document's three open examples end: xxxx的研发日志, xxx的工作室, xxx的专属空间. */
export const EXAMPLE_ENDINGS = words('的研发日志 的工作室 的专属空间');
