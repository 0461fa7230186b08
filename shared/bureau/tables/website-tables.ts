import { rows, tableOf } from './code-table';

/** T3 (Jrfs): how a server is reached; the numbers follow from a filing form of 2023, whose values are powers of two. */
export const accessMethods = tableOf(rows('inferred', [1, '专线'], [2, '主机托管'], [3, '虚拟主机'], [4, '其他方式'], [5, '云接入']));

/** T5 (Fwnr_id): what a website offers. 1 to 24 stand alike in several lists; the later ones follow from a form of 2023. */
export const contents = tableOf(
  rows(
    'confirmed',
    [1, '即时通信'],
    [2, '搜索引擎'],
    [3, '综合门户'],
    [4, '网上邮局'],
    [5, '网络新闻'],
    [6, '博客/个人空间'],
    [7, '网络广告/信息'],
    [8, '单位门户网站'],
    [9, '网络购物'],
    [10, '网上支付'],
    [11, '网上银行'],
    [12, '网上炒股/股票基金'],
    [13, '网络游戏'],
    [14, '网络音乐'],
    [15, '网络影视'],
    [16, '网络图片'],
    [17, '网络软件/下载'],
    [18, '网上求职'],
    [19, '网上交友/婚介'],
    [20, '网上房产'],
    [21, '网络教育'],
    [22, '网站建设'],
    [23, 'WAP'],
    [24, '其他'],
  ),
  rows(
    'inferred',
    [28, 'APP'],
    [29, '网络借贷信息中介'],
    [30, '互联网股权融资'],
    [31, '互联网保险'],
    [32, '互联网跨界金融及资产管理'],
    [33, '网上非银支付'],
  ),
);

/** T6 (Yylb_id): a website's languages; two systems agree on all. */
export const languages = tableOf(
  rows(
    'confirmed',
    [1, '中文简体'],
    [2, '中文繁体'],
    [3, '维吾尔语'],
    [4, '哈萨克语'],
    [5, '柯尔克孜语'],
    [6, '蒙古语'],
    [7, '藏语'],
    [8, '壮语'],
    [9, '朝鲜语'],
    [10, '彝文'],
    [11, '苗语'],
    [12, '英语'],
    [13, '日语'],
    [14, '法语'],
    [15, '俄罗斯语'],
    [16, '西班牙语'],
    [17, '阿拉伯语'],
  ),
);

/** T7 (Nrlx_id): what needs an approval. The sources disagree on 网络预约车 (11 or 12), so it is left out until the bureau's own table has it. */
export const preApprovalTypes = tableOf(
  rows(
    'confirmed',
    [1, '新闻'],
    [2, '出版'],
    [3, '教育'],
    [4, '医疗保健'],
    [5, '药品和医疗器械'],
    [6, '电子公告服务'],
    [9, '文化'],
    [10, '广播电影电视节目'],
    [13, '互联网金融'],
    [14, '校外培训（高中及以下阶段）'],
  ),
  rows('inferred', [15, '宗教']),
);

/** T8 (Fbdd): where a server stands, in the order of the provinces' names as a filing form of 2023 has them. */
export const locations = tableOf(
  rows(
    'inferred',
    [1, '安徽'],
    [2, '北京'],
    [3, '重庆'],
    [4, '福建'],
    [5, '广东'],
    [6, '甘肃'],
    [7, '广西'],
    [8, '贵州'],
    [9, '河南'],
    [10, '湖北'],
    [11, '河北'],
    [12, '海南'],
    [14, '黑龙江'],
    [15, '湖南'],
    [16, '吉林'],
    [17, '江苏'],
    [18, '江西'],
    [19, '辽宁'],
    [21, '内蒙古'],
    [22, '宁夏'],
    [23, '青海'],
    [24, '四川'],
    [25, '山东'],
    [26, '上海'],
    [27, '陕西'],
    [28, '山西'],
    [29, '天津'],
    [31, '新疆'],
    [32, '西藏'],
    [33, '云南'],
    [34, '浙江'],
  ),
);

/** T9 (Fjwjgs): formats of attachments. */
export const attachmentFormats = tableOf(rows('inferred', [1, 'jpg'], [2, 'png']));

/** T10 (Fjyt): what an attachment is for. 2 and 3 belong to the subject, the others to a website. */
export const attachmentUses = tableOf(
  rows('inferred', [1, '核验单'], [2, '主办单位证件'], [3, '主体负责人证件'], [4, '网站负责人证件'], [5, '网站负责人现场照片']),
);
