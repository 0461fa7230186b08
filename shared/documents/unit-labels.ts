import type { LabelWording } from './label';

/** Labels of unit certificates by the field they stand before, in all wordings of all forms. */
export const UNIT_LABELS: readonly LabelWording[] = [
  { name: 'creditCode', wordings: ['统一社会信用代码'] },
  { name: 'name', wordings: ['名称', '单位名称', '机构名称', '社会团体名称', '基金会名称', '律师事务所名称'] },
  { name: 'legalRepresentative', wordings: ['法定代表人', '法定代表人姓名', '单位负责人', '负责人'] },
  { name: 'address', wordings: ['住所', '住址', '地址', '机构地址', '单位地址', '办公地址'] },
  { name: 'scope', wordings: ['宗旨和业务范围', '宗旨及业务范围', '业务范围'] },
  { name: 'funding', wordings: ['经费来源'] },
  { name: 'capital', wordings: ['开办资金', '注册资金', '注册资本', '原始基金数额', '原始基金'] },
  { name: 'sponsor', wordings: ['举办单位', '业务主管单位'] },
  { name: 'region', wordings: ['活动地域', '活动范围'] },
  { name: 'nature', wordings: ['机构性质', '单位性质', '性质'] },
  { name: 'term', wordings: ['有效期限', '有效期', '证书有效期'] },
  { name: 'authority', wordings: ['登记管理机关', '登记机关', '发证机关', '发证单位', '赋码机关', '颁发单位', '颁发机关'] },
];

/** Labels whose values are no field: they end what stands before them. The titles are there because labels are found in them with two characters misread. */
export const OTHER_LABELS: readonly LabelWording[] = [
  {
    name: 'title',
    wordings: ['社会团体法人登记证书', '基金会法人登记证书', '律师事务所执业许可证', '律师事务所分所执业许可证', '事业单位法人证书'],
  },
  { name: 'type', wordings: ['类型', '机构类型', '基金会类型'] },
  { name: 'form', wordings: ['组织形式'] },
  { name: 'assets', wordings: ['设立资产'] },
  { name: 'approvedOn', wordings: ['批准日期'] },
  { name: 'approval', wordings: ['批准文号'] },
  { name: 'issuedOn', wordings: ['发证日期', '颁发日期', '成立日期', '赋码日期'] },
  { name: 'serial', wordings: ['登记号', '证书编号', '执业许可证号'] },
  { name: 'department', wordings: ['主管机关', '主管司法行政机关'] },
];
