import { block, many, maybe, one, wrapped } from './codec';
import { list } from './lists';
import { id, number, oneIsTrue, text } from './scalars';

const person = block({
  name: maybe('Fzr_xm', text),
  phone: maybe('Fzr_dhhm', text),
  mobile: maybe('Fzr_sjhm', text),
  email: maybe('Fzr_dzyj', text),
  msn: maybe('Msn', text),
  qq: maybe('Qq', text),
  certificateType: maybe('Fzr_zjlx', number),
  certificateNumber: maybe('Fzr_zjhm', text),
});

const address = block({
  province: one('Shengid', number),
  city: maybe('Shiid', number),
  county: maybe('Xianid', number),
  street: maybe('Xxdz', text),
});

const certificate = block({ type: one('Zjlx', number), number: one('Zjhm', text), address: maybe('Zjzs', text) });

const subject = block({
  providerId: maybe('IspZtid', id),
  id: one('Ztid', id),
  name: one('Dwmc', text),
  nature: maybe('Dwxz', number),
  address: one('Txdz', address),
  certificate: one('Zj', certificate),
  manager: one('Fzr', person),
  filingNumber: maybe('Baxh', text),
  filedByProvider: maybe('Bbyhlx', oneIsTrue),
  investor: maybe('Tzr', text),
  firstFiledAt: maybe('Scbbsj', text),
  changedAt: maybe('Zjxgsj', text),
  validUntil: maybe('Zsyxq', text),
  certificatePath: maybe('Zslj', text),
  certificateSerial: maybe('Zsxh', text),
  reviewer: maybe('Shrxm', text),
  reviewedAt: maybe('Shsj', text),
  remark: maybe('Bz', text),
});

const preApproval = block({ type: one('Nrlx_id', number), number: one('Qzsph', text), scans: many('Spwj', text) });

const domain = block({ providerId: maybe('IspYmid', id), id: one('Ymid', id), domain: one('Ym', text) });

const range = block({
  providerId: maybe('IspIpid', id),
  id: one('Ipid', id),
  from: one('Qsip', number),
  to: one('Zzip', number),
});

const access = block({
  providerId: maybe('IspJrid', id),
  id: one('Jrid', id),
  provider: maybe('Ispid', id),
  locations: wrapped('Wzfb', 'Fbdd', number),
  methods: wrapped('Wzjrfs', 'Jrfs', number),
  ranges: many('Ip_xx', range),
  reporter: maybe('Bbyhid', id),
  reportedByProvider: maybe('Bbyhlx', oneIsTrue),
});

const website = block({
  providerId: maybe('IspWzid', id),
  id: one('Wzid', id),
  name: one('Wzmc', text),
  preApprovals: wrapped('Nrlx', 'Nrlx_xx', preApproval),
  contents: wrapped('Fwnr', 'Fwnr_id', number),
  languages: wrapped('Yylb', 'Yylb_id', number),
  domains: many('Ym_xx', domain),
  accesses: many('Jr_xx', access),
  manager: one('Wz_Fzr', person),
  homePage: maybe('Syurl', text),
  remark: maybe('Wz_Bz', text),
  firstFiledAt: maybe('Scbbsj', text),
  changedAt: maybe('Zjxgsj', text),
  filingNumber: maybe('Baxh', text),
});

const filedRecord = block({ subject: one('Zt_xx', subject), websites: many('Wz_xx', website), remark: maybe('Bz', text) });

/**
 * ICP/BASJ and SJTB/ICP: filed records with the bureau's ids and the filing numbers; ICP/HSRW: the same as a task to verify, without the
 * provider's ids, each access with who reported it. IPv4 addresses are unsigned numbers, codes are those of the bureau's tables.
 */
export const filedRecords = { records: list(['Baxx'], filedRecord) };
