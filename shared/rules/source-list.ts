import type { IsoDay } from '#shared/filing/day';

/** A page that a reading or a later rule rests on, cited as `row`. The notice it reproduces is the authority, not the host. */
export type CitedPage = {
  /** As citations write it: `src 13`. */
  readonly row: string;
  /** Its title, or what it is about where the title is not known. */
  readonly title: string;
  readonly publisher: string;
  /** The day that the page gives of itself; without it the page has none. */
  readonly dated?: IsoDay;
  /** Where it was read, with the version where there is one. */
  readonly address: string;
};

const PROVIDER = '腾讯云，文档仓库 tencentyun/qcloud-documents';
const FOLDER = 'https://github.com/tencentyun/qcloud-documents，product/域名与网站/网站备案/';
const ofProvider = (row: string, title: string, file: string, version: string, dated?: IsoDay): CitedPage => ({
  row,
  title,
  publisher: PROVIDER,
  ...(dated === undefined ? {} : { dated }),
  address: `${FOLDER}${file} @ ${version}`,
});

/** Every page that rules and readings cite. */
export const citedPages: readonly CitedPage[] = [
  ofProvider('src 3', '各省管局要求（2017-06-05）', '0.弃用文档/各省管局要求20170605.md', '4ceb7238', '2017-06-05'),
  ofProvider('src 4', '各省管局要求：江苏', '备案准备/各省管局要求/*，江苏', '1a421bcb'),
  ofProvider('src 6', '网站命名要求（“人民”）', '备案介绍/网站命名要求.md', '0620ab09'),
  ofProvider('src 7', '网站命名要求（“人名”）', '备案介绍/网站命名要求.md', '74e9776d'),
  ofProvider('src 7c', '活动说明', '备案介绍/活动说明.md', 'bac2e5ec'),
  ofProvider('src 8', '备案域名', '备案准备/备案域名.md', '00e307c7', '2022-08-30'),
  ofProvider('src 8d', '备案材料清单', '备案准备/备案材料清单.md', '05245a1c'),
  ofProvider('src 8e', '备案材料模板下载', '备案准备/备案材料模板下载.md', '89742253'),
  ofProvider('src 9', '备案概述', '备案介绍/备案概述.md', 'bf626ae0'),
  ofProvider('src 9c', '前置审批相关', '备案准备/前置审批相关.md', '260b17b6'),
  ofProvider('src 10', '接入备案类', '常见问题/接入备案类.md', '0f66dc54'),
  ofProvider('src 11', '网站访问类', '常见问题/网站访问类.md', '06b4b23d'),
  ofProvider('src 11b', '公安备案', '常见问题/公安备案.md', '03dccbc7'),
  ofProvider('src 12', '常见驳回原因及其处理', '常见问题/备案流程/常见驳回原因及其处理.md', '2fc54845'),
  {
    row: 'src 13',
    title: '工信管函〔2019〕633 号，一个网站一个域名',
    publisher: 'aliyunhn.com；ttpvszb.cn',
    dated: '2019-04-19',
    address: 'http://aliyunhn.com/home/article/detail/id/1994.html；http://ttpvszb.cn/service/1532.html',
  },
  ofProvider('src 13b', '备案授权码操作指引', '备案准备/备案授权码操作指引.md', '2d3fc733'),
  ofProvider('src 13c', '备案授权码', '常见问题/备案授权码.md', '17b28263'),
  ofProvider('src 13d', '备案限制说明', '备案介绍/备案限制说明.md', '668c1d88'),
  ofProvider('src 14', '关于增加备案订单有效期的通知', '0.弃用文档/关于增加备案订单有效期的通知.md', '3a59cf52', '2016-09-22'),
  {
    row: 'src 16',
    title: '短信核验的分批实行',
    publisher: 'huyunkeji.com；maxcnc.com.cn（2017-12-19）；guigusheji.com',
    address: 'https://huyunkeji.com/show-231.html；http://maxcnc.com.cn/html/5891742048.html；https://guigusheji.com/article/141',
  },
  {
    row: 'src 17',
    title: '工信部信管〔2017〕264 号，全文',
    publisher: 'nftelecom.com',
    address: 'https://nftelecom.com/news/newsInfo.asp?nid=301',
  },
  {
    row: 'src 19c',
    title: '台胞证号码自 2008-09-25 起为 8 位',
    publisher: 'ncdzx.com；nia.gov.cn',
    address:
      'http://www.ncdzx.com/sy/rdxw/200809/t20080912_742862.htm；https://www.nia.gov.cn/magazine/2020/ImmigrationObservationSeptember/files/basic-html/page36.html',
  },
  {
    row: 'src 19e',
    title: '统一社会信用代码和 15 位注册号的编码规则',
    publisher: 'yc00.com；cingblog.top（2021-10-21）',
    address: 'https://www.yc00.com/web/1713075042a2177900.html；https://cingblog.top/archives/',
  },
  {
    row: 'src 19f',
    title: '居民身份证号码的结构（GB 11643）',
    publisher: 'handmsg.com',
    address: 'http://www.handmsg.com/page/2012/0815/21258170.shtml',
  },
  {
    row: 'src 21',
    title: '公开代码中出现的备案号：蜀、陇、甘，8 位和 10 位序列号',
    publisher: '公开代码的逐字检索',
    address: '检索词：蜀ICP备、陇ICP备、甘ICP备',
  },
];

/** The page that a citation names, or null where there is none. */
export const citedPage = (row: string): CitedPage | null => citedPages.find((page) => page.row === row) ?? null;
