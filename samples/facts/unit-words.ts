/** The natures of units whose certificates are drawn. */
export type UnitNature =
  | 'public-institution'
  | 'social-organisation'
  | 'private-non-enterprise'
  | 'foundation'
  | 'law-firm'
  | 'government'
  | 'company';

/** Registering department and class: the first two characters of the credit code (GB 32100-2015). */
export const CODE_CLASS: Readonly<Record<UnitNature, string>> = {
  'public-institution': '12',
  'social-organisation': '51',
  'private-non-enterprise': '52',
  foundation: '53',
  'law-firm': '31',
  government: '11',
  company: '91',
};

/** What follows the invented word in a unit's name. */
export const NAME_ENDS: Readonly<Record<UnitNature, readonly string[]>> = {
  'public-institution': [
    '图书馆',
    '实验小学',
    '第三中学',
    '文化馆',
    '博物馆',
    '信息中心',
    '农业技术推广站',
    '林业科学研究所',
    '职业技术学院',
    '康复医院',
    '公共资源交易中心',
    '少年宫',
  ],
  'social-organisation': [
    '软件行业协会',
    '环境科学学会',
    '民营企业商会',
    '志愿者联合会',
    '茶文化研究会',
    '老年体育协会',
    '电子商务促进会',
    '摄影家协会',
    '校友会',
  ],
  'private-non-enterprise': [
    '职业培训学校',
    '幼儿园',
    '社会工作服务中心',
    '养老院',
    '书画院',
    '创新研究院',
    '儿童康复中心',
    '青少年体育俱乐部',
    '民俗博物馆',
  ],
  foundation: ['公益基金会', '教育基金会', '慈善基金会', '环境保护基金会', '医学发展基金会', '乡村振兴基金会'],
  'law-firm': ['律师事务所'],
  government: [
    '教育局',
    '水务局',
    '统计局',
    '卫生健康局',
    '人民政府办公室',
    '农业农村局',
    '文化和旅游局',
    '住房和城乡建设委员会',
    '档案局',
  ],
  company: ['网络科技有限公司', '商贸有限公司', '信息技术股份有限公司', '文化传播有限公司', '机械制造厂'],
};

/** Items of purposes and scopes of activity (宗旨和业务范围). */
export const PURPOSES: Readonly<Record<'service' | 'association' | 'charity', readonly string[]>> = {
  service: [
    '为公众提供文献借阅服务',
    '开展基础教育及相关社会服务',
    '收集、整理和保存地方资料',
    '承担农业新技术的试验与推广',
    '组织群众文化活动',
    '提供政务信息化技术支持',
    '开展医疗、预防和康复服务',
    '组织业务培训与学术交流',
    '承办主管部门交办的其他事项',
    '负责设施的日常维护与管理',
  ],
  association: [
    '组织学术研讨和行业调研',
    '开展业务培训、咨询服务',
    '举办展览、比赛等活动',
    '编印内部会刊和资料',
    '维护会员合法权益',
    '承接政府委托的事项',
    '促进国内外同行的交流与合作',
    '开展社会公益活动',
  ],
  charity: [
    '资助贫困学生完成学业',
    '资助乡村学校改善办学条件',
    '开展扶老、助残、救孤等慈善活动',
    '资助医学研究与学术交流',
    '资助环境保护公益项目',
    '参与灾害救助',
    '奖励优秀教师和学生',
  ],
};

/** Where a public institution's money comes from (经费来源). */
export const FUNDINGS = [
  '财政补助（全额拨款）',
  '财政补助',
  '全额拨款',
  '差额拨款',
  '自收自支',
  '非财政补助收入',
  '财政补助收入、事业收入',
  '上级补助、经营收入',
] as const;

/** Departments that stand behind a unit (举办单位, 业务主管单位). */
export const DEPARTMENTS = [
  '教育局',
  '文化和旅游局',
  '科学技术局',
  '卫生健康委员会',
  '工业和信息化局',
  '农业农村局',
  '民政局',
  '体育局',
  '人力资源和社会保障局',
] as const;

/** What a body is, as its credit-code certificate says it (机构性质). */
export const BODY_NATURES = ['机关', '机关法人', '机关非法人', '群团', '其他机构'] as const;
