import { type CodeRow, rows, tableOf } from './code-table';

const certificate = (natures: readonly number[], certainty: CodeRow['certainty'], ...known: readonly (readonly [number, string])[]) =>
  rows(certainty, ...known).map((row) => ({ ...row, natures }));

/** T1 (Dwxz): what a subject is. 1 to 5 in three sources, 6 in two, the others in a filing form of 2023. */
export const natures = tableOf(
  rows('confirmed', [1, '国防机构'], [2, '政府机关'], [3, '事业单位'], [4, '企业'], [5, '个人'], [6, '社会团体']),
  rows(
    'inferred',
    [9, '民办非企业单位'],
    [10, '基金会'],
    [11, '律师执业机构'],
    [12, '外国在华文化中心'],
    [13, '群众性团体组织'],
    [14, '司法鉴定机构'],
    [15, '宗教团体'],
    [16, '境外机构'],
    [17, '医疗机构'],
    [18, '公证机构'],
    [19, '集体经济'],
    [20, '仲裁机构'],
  ),
);

/** T2 (Zjlx, Fzr_zjlx): kinds of certificates by nature. 1 to 11 are in the interface specification; which nature each belongs to is inferred. */
export const certificateTypes = tableOf(
  certificate([4], 'confirmed', [1, '工商营业执照'], [12, '组织机构代码证']),
  certificate([5], 'confirmed', [2, '居民身份证'], [7, '护照'], [8, '军官证'], [11, '台湾居民来往大陆通行证']),
  certificate([3], 'confirmed', [3, '组织机构代码证'], [4, '事业单位法人证书']),
  certificate([1], 'confirmed', [5, '军队代号']),
  certificate([6], 'confirmed', [6, '社会团体法人登记证书'], [10, '组织机构代码证']),
  certificate([2], 'confirmed', [9, '组织机构代码证']),
  certificate([2], 'inferred', [13, '统一社会信用代码证书']),
  certificate(
    [5],
    'inferred',
    [14, '港澳居民来往内地通行证'],
    [30, '外国人永久居留身份证'],
    [41, '港澳居民居住证'],
    [42, '台湾居民居住证'],
  ),
  certificate([3], 'inferred', [15, '统一社会信用代码证书']),
  certificate(
    [9],
    'inferred',
    [16, '组织机构代码证'],
    [17, '民办非企业单位登记证书'],
    [36, '社会服务机构登记证书'],
    [37, '民办学校办学许可证'],
  ),
  certificate([10], 'inferred', [18, '组织机构代码证'], [19, '基金会法人登记证书']),
  certificate([11], 'inferred', [20, '组织机构代码证'], [21, '律师事务所执业许可证']),
  certificate([12], 'inferred', [22, '外国在华文化中心登记证'], [34, '外国政府旅游部门常驻代表机构批准登记证']),
  certificate([12], 'inferred', [40, '北京市外国驻华使馆人员子女学校办学许可证']),
  certificate([1], 'inferred', [23, '军队单位对外有偿服务许可证']),
  certificate([13], 'inferred', [24, '统一社会信用代码证书']),
  certificate([15], 'inferred', [25, '宗教活动场所登记证']),
  certificate([4], 'inferred', [27, '外国企业常驻代表机构登记证']),
  certificate([14], 'inferred', [28, '司法鉴定许可证']),
  certificate([16], 'inferred', [35, '境外机构证件']),
  certificate([17], 'inferred', [38, '医疗机构执业许可证']),
  certificate([18], 'inferred', [39, '公证机构执业证']),
  certificate([19], 'inferred', [43, '农村集体经济组织登记证']),
  certificate([20], 'inferred', [44, '仲裁委员会登记证']),
);
