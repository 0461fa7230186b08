import type { Sentence } from '#shared/verdict/verdict';

const label = (zh: string, en: string): Sentence => ({ zh, en });

const LABELS: Readonly<Record<string, Sentence>> = {
  Dwmc: label('主办单位名称', 'subject’s name'),
  Dwxz: label('单位性质', 'subject’s nature'),
  Txdz: label('通信地址', 'postal address'),
  Xxdz: label('通信地址', 'postal address'),
  Zjlx: label('证件类型', 'certificate'),
  Zjhm: label('证件号码', 'certificate number'),
  Zjzs: label('证件住所', 'address on the certificate'),
  Fzr_xm: label('负责人姓名', 'manager’s name'),
  Fzr_dhhm: label('办公电话', 'office telephone number'),
  Fzr_sjhm: label('手机号码', 'mobile number'),
  sjhm: label('手机号码', 'mobile number'),
  Fzr_dzyj: label('电子邮箱', 'e-mail address'),
  Fzr_zjlx: label('负责人证件类型', 'manager’s certificate'),
  Fzr_zjhm: label('负责人证件号码', 'manager’s certificate number'),
  Wzmc: label('网站名称', 'website’s name'),
  Nrlx_id: label('前置审批类型', 'kind of approval'),
  Qzsph: label('前置审批号', 'approval number'),
  Spwj: label('前置审批文件', 'scan of the approval'),
  Fwnr_id: label('服务内容', 'service content'),
  Yylb_id: label('网站语言', 'website’s language'),
  Ym: label('域名', 'domain'),
  Fbdd: label('服务器放置地', 'place of the server'),
  Jrfs: label('接入方式', 'access method'),
  Qsip: label('IP 地址', 'IP address'),
  Syurl: label('网站首页地址', 'home page'),
  Fjnr: label('附件', 'attachment'),
  Fjyt: label('附件用途', 'use of the attachment'),
  ICPmm: label('备案密码', 'filing password'),
  Zxly: label('注销原因', 'reason for cancelling'),
  Baxh: label('备案号', 'filing number'),
  Ztbah: label('主体备案号', 'subject’s filing number'),
  Wzbah: label('网站备案号', 'website’s filing number'),
};

/** What an element is in words; its name where it has none. */
export const elementLabel = (name: string): Sentence => LABELS[name] ?? label(name, name);
