/** Frequent surnames (姓), all within GB 2312. */
export const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  '欧阳',
  '上官',
  '司马',
  '诸葛',
] as const;

/** Surnames that readers stumble over: rare, or one stroke away from a common one. */
export const RARE_SURNAMES = [...'冼酆钭殳蒯逄亓昝隗缪'] as const;

/** Characters of given names. */
export const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红文建国志永梅海波宁鑫宇浩然子轩梓涵雨欣思远嘉怡诗晨佳琪俊凯博瑞泽安若云书航知微予乐清和景行怀谷立新春晓雪莹慧颖婷琳倩雯';

/** Characters of given names that are rare yet within GB 2312. */
export const RARE_GIVEN = '翊珩琬骞霁霖昶晟煜烨炜恺悌懿瑾瑜淼钰婧甯';

/** Characters of given names that GB 2312 lacks. */
export const GIVEN_OUTSIDE_GB2312 = '旻璟彧翀翾赟淏燊堃喆珺珅珣玥镕頔祎';

/** The 56 ethnic groups (民族) as cards print them. */
export const ETHNICITIES = [
  '汉',
  '蒙古',
  '回',
  '藏',
  '维吾尔',
  '苗',
  '彝',
  '壮',
  '布依',
  '朝鲜',
  '满',
  '侗',
  '瑶',
  '白',
  '土家',
  '哈尼',
  '哈萨克',
  '傣',
  '黎',
  '傈僳',
  '佤',
  '畲',
  '高山',
  '拉祜',
  '水',
  '东乡',
  '纳西',
  '景颇',
  '柯尔克孜',
  '土',
  '达斡尔',
  '仫佬',
  '羌',
  '布朗',
  '撒拉',
  '毛南',
  '仡佬',
  '锡伯',
  '阿昌',
  '普米',
  '塔吉克',
  '怒',
  '乌孜别克',
  '俄罗斯',
  '鄂温克',
  '德昂',
  '保安',
  '裕固',
  '京',
  '塔塔尔',
  '独龙',
  '鄂伦春',
  '赫哲',
  '门巴',
  '珞巴',
  '基诺',
] as const;

/** Invented street names. */
export const STREETS = [
  '样田路',
  '示范街',
  '云栖巷',
  '青禾大道',
  '望舒路',
  '松涛街',
  '星汉西路',
  '拾光路',
  '竹影巷',
  '听澜北街',
  '白鹭东路',
  '长庚大道',
] as const;

/** Invented housing estates. */
export const ESTATES = ['样例花园', '示例新村', '清和苑', '云岚小区', '栖霞里', '春晓家园', '松间公寓', '望湖雅居'] as const;

/** Invented villages. */
export const VILLAGES = ['样田镇示例村', '青禾乡望舒村', '云栖镇竹影村', '白鹭乡松涛村'] as const;

/** Invented office buildings. */
export const BUILDINGS = ['样例大厦', '示例科技园', '启明中心', '云岚大厦', '青禾创新园', '星汉广场'] as const;

/** Characters out of which three-character firm names are made. */
export const FIRM_CHARACTERS =
  '云岚启明栎穹砚禾澄舟溯星璞芷衡霁澜拾穗朔遥砺屿葵栩漾筑羽桐茗松柏竹梅荷枫杉榆槐枣梨杏橙柚稻麦黍粟麻棉桑蓝紫丹碧青翠墨素霜雪露霞虹岩泉溪湖帆桥塔亭阁轩庭窗灯镜钟琴棋诗歌笛鼓' +
  '鹤雁燕莺鹿豹象鲸鲤贝珠锦绣绫丝纱弦箭犁锄笔纸章册卷晨暮朝夕春夏秋冬东南西北左右';

/** What firms do, as it stands in their names. */
export const TRADES = [
  '网络科技',
  '信息技术',
  '文化传播',
  '电子商务',
  '软件',
  '商贸',
  '教育咨询',
  '建筑工程',
  '餐饮管理',
  '环保设备',
  '智能科技',
  '物流',
  '贸易',
  '广告',
] as const;

/** Items of business scopes (经营范围). */
export const SCOPE_ITEMS = [
  '计算机软硬件的技术开发',
  '技术咨询',
  '技术服务',
  '技术转让',
  '网络工程',
  '计算机系统集成',
  '设计、制作、代理、发布国内广告',
  '企业管理咨询',
  '商务信息咨询',
  '文化艺术交流活动策划',
  '会议及展览服务',
  '市场营销策划',
  '电子产品、通讯设备、办公用品的销售',
  '日用百货、服装鞋帽、工艺美术品的批发与零售',
  '货物及技术进出口',
  '数据处理和存储服务',
  '动漫设计',
  '室内外装饰工程的设计与施工',
  '机械设备租赁',
  '仓储服务',
  '物业管理',
  '餐饮管理',
  '建筑材料、五金交电的销售',
  '图文设计',
  '摄影服务',
  '翻译服务',
  '自有房屋租赁',
  '环保设备的研发与销售',
  '农产品的销售',
  '健身服务',
] as const;
