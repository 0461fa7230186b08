import { block, many, maybe, one, wrapped } from './codec';
import { list } from './lists';
import { id, number, oneIsTrue, text, zeroIsTrue } from './scalars';

/** ICP/ZXSJ: what was cancelled: `kind` 0 subject, 1 website, 2 access, and its id at the bureau. */
export const cancellations = {
  cancellations: list(['Zxxx'], block({ kind: one('Zxlb', number), recordId: one('Jlid', id), remark: maybe('Bz', text) })),
};

/** ICP/XGTZ: notices to put something right: `ofWebsite` false: the subject. */
export const rectifications = {
  notices: list(
    ['Tzxx'],
    block({
      ofWebsite: one('Tzlb', oneIsTrue),
      filingNumber: maybe('Baxh', text),
      recordId: maybe('Jlid', id),
      text: one('Tznr', text),
      remark: maybe('Bz', text),
    }),
  ),
};

const blacklistedSubject = block({
  name: one('Dwmc', text),
  nature: maybe('Dwxz', number),
  certificate: one('Zj', block({ type: one('Zjlx', number), number: one('Zjhm', text) })),
});

const blacklistedWebsite = block({
  name: one('Wzmc', text),
  domains: many('Ym_xx', block({ domain: one('Ym', text) })),
  homePage: maybe('Syurl', text),
});

/** ICP/HMDLB: entries of the blacklists; `operation` 0 add, 1 change, 2 delete. */
export const blacklists = {
  subjects: list(
    ['Zthmdxxs'],
    block({ subject: maybe('Zt_xx', blacklistedSubject), operation: one('Czlx', number), remark: maybe('Bz', text) }),
  ),
  websites: list(
    ['Wzhmdxxs'],
    block({ website: one('Wz_xx', blacklistedWebsite), operation: one('Czlx', number), remark: maybe('Bz', text) }),
  ),
};

/** ICP/FFJRHMD: illegal access: domain, address (unsigned number) and who gives it access. */
export const illegalAccesses = {
  accesses: list(
    ['Ffjrxx'],
    block({
      id: one('Id', id),
      domain: one('Ym', text),
      ip: one('Ip', number),
      accessParty: one('Zjjrz', id),
      province: one('Szs', number),
      detectedAt: one('Dqjcsj', text),
      remark: maybe('Bz', text),
    }),
  ),
};

/** ICP/WBAWZLB: websites without a filing that were found on the provider's addresses; each wants an answer. */
export const unfiledWebsites = {
  websites: list(
    ['Wbawz_xx'],
    block({
      id: one('Id', id),
      domain: one('Wzym_mc', text),
      languages: wrapped('Yylb', 'Yylb_id', number),
      ip: one('IP', number),
      detectedAt: maybe('Dqjcsj', text),
      detections: maybe('Jccs', number),
      province: maybe('Sssh', number),
      firstDetectedAt: maybe('Scjcsj', text),
      accessProvider: maybe('Jrs', id),
      carrier: one('Yys', id),
      remark: maybe('Bz', text),
    }),
  ),
};

/** ICP/HCJG: audits: subjects with wrong facts, accesses reported that are none (1) or not reported (2), empty websites, living ones. */
export const audits = {
  subjects: list(
    ['Jgxx', 'Zthc'],
    block({
      id: one('Ztid', id),
      name: one('Dwmc', text),
      certificateType: one('Zjlx', number),
      certificateNumber: one('Zjhm', text),
      reason: maybe('Cwyy', text),
      remark: maybe('Bz', text),
    }),
  ),
  accesses: list(
    ['Jgxx', 'Jrhc'],
    block({
      websiteId: one('Wzid', id),
      filingNumber: one('Wz_Baxh', text),
      domain: maybe('Ym', text),
      resolvesTo: maybe('Jxip', number),
      filedBy: maybe('Bbisp', id),
      finding: one('Hcjg', number),
      at: one('Hcsj', text),
      accessId: maybe('Jrid', id),
      remark: maybe('Bz', text),
    }),
  ),
  emptyWebsites: list(
    ['Jgxx', 'Kkwzhc'],
    block({
      websiteId: one('Wzid', id),
      filingNumber: one('Wz_Baxh', text),
      alive: one('Hcjg', zeroIsTrue),
      at: one('Hcsj', text),
      homePage: maybe('Syurl', text),
      remark: maybe('Bz', text),
    }),
  ),
  livingWebsites: list(
    ['Jgxx', 'Wzch'],
    block({
      websiteId: one('Wzid', id),
      filingNumber: one('Wz_Baxh', text),
      homePage: maybe('Syurl', text),
      at: one('Hcsj', text),
      remark: maybe('Bz', text),
    }),
  ),
};
