const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Only units of national level may use these. The document's list, without its “等”: what later lists add is not in it. */
export const NATIONAL = words('中国 中华 国家 人民');

/** Longer words in which a national word, or a place name, is only a part; own list. */
export const LONGER = words(`
  人民路 人民街 人民大道 人民广场 人民公园 人民币 中国结 中国画 中国象棋 中华鲟 中华田园犬 中华田园猫 国家公园
  长沙发 龙井茶 普洱茶 北京时间 南京板鸭 兰州拉面 重庆小面
`);

/**
 * Names of counties and districts that are above all ordinary words: in a person's website name they are as likely a word as a place.
 * Own list.
 */
export const ORDINARY = words(`
  安定 安居 爱民 白水 白塔 白玉 白云 宝塔 比如 博爱 长寿 长子 城北 城东 城南 城西 城中 大方 大观 大名 大同 灯塔 东方 东风 动力
  方正 凤凰 芙蓉 富民 富裕 复兴 甘泉 高明 高台 公安 工农 共和 古城 鼓楼 光明 海棠 海港 合作 和平 和顺 红旗 红星 互助 花山 会同
  吉利 解放 金沙 金山 开元 来宾 老城 乐业 梨树 立山 莲花 路北 路南 马尾 名山 明光 明水 民乐 民权 牡丹 木兰 平安 平和 平原 麒麟
  前锋 前进 桥头 清河 清流 清新 青龙 青山 榆树 石鼓 双城 双清 双桥 上街 商城 山城 市中 太和 太平 桃源 天桥 天心 天涯 天元 通道 同心
  万年 万全 温泉 无极 先锋 向阳 新城 新华 新建 新兴 星子 延长 阳春 银海 永和 永红 友好 友谊 雨花 玉树 元宝 月湖 运河
  站前 振兴 镇海 钟楼 中方 中原 中站 资源 紫金 正安 正定 正阳
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
