const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Only units of national level may use these. The document's list, without its “等”: what later lists add is not in it. */
export const NATIONAL = words('中国 中华 国家 人民');

/**
 * Longer dictionary words in which a national word, or a place name, is only a part: a person decides. Own list; a place name that is an
 * ordinary word by itself (光明, 资源) is a place name all the same.
 */
export const LONGER = words(`
  人民路 人民街 人民大道 人民广场 人民公园 人民币 中国结 中国画 中国象棋 中华鲟 中华田园犬 中华田园猫 国家公园
  长沙发 龙井茶 普洱茶 北京时间 南京板鸭 兰州拉面 重庆小面
  太平洋 太平间 和平鸽 市中心 人力资源 自然资源 东方红 牡丹花 莲花池 凤凰木 安居乐业 落落大方 大同小异 延长线 光明磊落 平安夜 双城记 解放军
`);

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
