/** Taken from an access provider's copy of 2022-08-30: no copy of 2018 is at hand, and this one stands for earlier days, too. */
const LISTED = `
中国 cn 政务 公益 公司 网络 网址 商城 网店 中信 商标 广东 佛山 信息 手机 在线 中文网 集团 我爱你 商店 企业 娱乐 游戏 购物 餐厅 招聘 时尚 移动 网站 联通 世界 健康 ren wang citic
top sohu xin com net club xyz vip site shop ink info mobi red pro kim ltd group biz auto link work law beer store
tech fun online art design wiki love center video social team show cool zone world today city chat company live
fund gold plus guru run pub email life co fashion fit luxe yoga baidu cloud host space press website archi asia bio
black blue green lotto organic pet pink poker promo ski vote voto icu fans tv cc unicom jpmorgan chase band cab
cafe cash fan fyi games market mba news media sale shopping studio tax technology vin baby college monster
protection rent security storage theatre bond cyou uno school global me
`;

/** Domain suffixes that the ministry lists as open to filing (工业和信息化部域名行业管理信息公示); a suffix under a listed one counts. */
export const APPROVED_SUFFIXES: readonly string[] = LISTED.trim().split(/\s+/);

/** Suffixes sold everywhere that count as overseas all the same: their own country's or region's, or named so by a bureau. */
export const OVERSEAS_SUFFIXES: readonly string[] = ['asia', 'biz', 'me', 'co', 'so'];

/** Country and region suffixes in other than Latin letters, apart from China's own (IANA root zone). */
const IN_OTHER_SCRIPTS = `
香港 澳門 澳门 台湾 台灣 新加坡 சிங்கப்பூர் 한국 ไทย рф срб бел укр мкд мон қаз бг ею ελ ευ հայ გე
الجزائر المغرب السعودية مصر امارات تونس قطر سورية عمان فلسطين اليمن العليان سودان موريتانيا عراق ایران پاکستان بھارت الاردن مليسيا
भारत বাংলা ভারত ਭਾਰਤ ભારત இந்தியா భారత్ ଭାରତ ಭಾರತ ഭാരതം ভাৰত ڀارت भारोत ලංකා இலங்கை ລາວ البحرين ישראל
`;

/** What makes a suffix another country's or region's: two Latin letters other than cn, or one of these. */
export const COUNTRY_SUFFIXES: readonly string[] = IN_OTHER_SCRIPTS.trim().split(/\s+/);
