import { block, maybe, one } from './codec';
import { list } from './lists';
import { id, number, oneIsTrue, text } from './scalars';

/** A row of a code table: `valid` is null where the table has no such flag; `operationId` is Ysid, where there is one. */
const row = (name: string) =>
  block({
    id: one('Id', number),
    operationId: maybe('Ysid', id),
    name: one(name, text),
    valid: maybe('Sfyx', oneIsTrue),
    remark: maybe('Bz', text),
  });

const of = (table: string, entry: string, name = 'Mc') => list(['Jcdm_xx', table, entry], row(name));

const withExtra = <Extra extends Parameters<typeof block>[0]>(name: string, extra: Extra) =>
  block({ id: one('Id', number), name: one(name, text), ...extra, valid: maybe('Sfyx', oneIsTrue), remark: maybe('Bz', text) });

/** JCDM and SJTB/JCDM: the reporting units, and the code tables that are in the document; one that is not says nothing. */
export const codeTables = {
  units: list(
    ['Bbdwlb', 'Bbdw'],
    block({
      id: one('Id', id),
      name: one('Dwmc', text),
      valid: one('Sfyx', oneIsTrue),
      province: maybe('Shengid', number),
      city: maybe('Shiid', number),
      county: maybe('Xianid', number),
      street: maybe('Xxdz', text),
      remark: maybe('Bz', text),
    }),
  ),
  unitClasses: of('Dwfl_dms', 'Dwfl_xx'),
  natures: of('Dwxz_dms', 'Dwxz_xx'),
  regions: list(['Jcdm_xx', 'Qy_dms', 'Qy_xx'], withExtra('Mc', { level: maybe('Lx', number) })),
  feedbackClasses: list(['Jcdm_xx', 'Yjfk_Wtfls', 'Yjfk_Wtfl_xx'], withExtra('Fl1', { second: one('Fl2', text) })),
  bureaus: list(
    ['Jcdm_xx', 'Gj_dms', 'Gj_dm_xx'],
    withExtra('Mc', {
      operationId: one('Ysid', id),
      code: one('Bm', text),
      province: maybe('Shengid', number),
      shortName: maybe('Shengjc', text),
      email: maybe('Dzyj', text),
      mobile: maybe('Sjhm', text),
    }),
  ),
  industries: list(['Jcdm_xx', 'Hyfl_dms', 'Hyfl_xx'], withExtra('Mc', { code: one('Bm', text) })),
  administrativeLevels: of('Xzjb_dms', 'Xzjb_xx'),
  certificateTypes: list(['Jcdm_xx', 'Zjlx_dms', 'Zjlx_xx'], withExtra('Mc', { nature: one('Dwflid', number) })),
  preApprovalTypes: list(
    ['Jcdm_xx', 'Wzjylx_dms', 'Wzjylx_xx'],
    withExtra('Mc', { operationId: one('Ysid', id), needsApproval: one('Sfqzsp', oneIsTrue) }),
  ),
  contents: of('Wzfwlx_dms', 'Wzfwlx_xx'),
  accessMethods: of('Wzjrfs_dms', 'Wzjrfs_xx'),
  cancellationReasons: of('Zxly_dms', 'Zxly_xx', 'Nr'),
  unfiledHandlings: of('Wbacl_dms', 'Wbacl_xx', 'Ztmc'),
  verificationOpinions: of('Hsyj_dms', 'Hsyj'),
  domainTypes: of('Ymlx_dms', 'Ymlx'),
  attachmentFormats: of('Fjwjgs_dms', 'Fjwjgs'),
  attachmentUses: list(['Jcdm_xx', 'Fjytlx_dms', 'Fjzjlx'], withExtra('Mc', { owner: one('Ssdxlx', number) })),
  languages: of('Yylb_dms', 'Yylb'),
};
