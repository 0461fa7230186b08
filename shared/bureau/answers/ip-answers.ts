import { block, many, maybe, one } from './codec';
import { list } from './lists';
import { id, number, text } from './scalars';

const related = block({
  id: maybe('Id', id),
  providerId: maybe('IspId', id),
  from: one('Qsip', number),
  to: one('Zzip', number),
  remark: maybe('Bz', text),
});

const rangeResult = block({
  codes: many('Jgxx', block({ code: one('Jgdm', number), text: maybe('Dmms', text), related: many('Xgsj', related) })),
  id: maybe('Id', id),
  operation: one('Czlx', number),
  providerId: maybe('IspId', id),
  remark: maybe('Bz', text),
});

/** IP/BAJG: results of reports of address ranges: sources, assignments, broadcasts, own use. */
export const ipResults = {
  sources: list(['Lyjg'], rangeResult),
  assignments: list(['Fpjg'], rangeResult),
  broadcasts: list(['Gbjs'], rangeResult),
  ownUse: list(['Zdip'], rangeResult),
};

/** IP/HCJG: audits of address ranges: out of range, in conflict, not reported. */
export const ipAudits = {
  outOfRange: list(
    ['Jgxx', 'Yj'],
    block({
      id: maybe('Yjjlid', id),
      from: one('Qsip', number),
      to: one('Zzip', number),
      kind: maybe('Yjlx', number),
      remark: maybe('Bz', text),
    }),
  ),
  conflicts: list(
    ['Jgxx', 'Ct'],
    block({
      id: maybe('Ctjlid', id),
      from: one('Qsip1', number),
      to: one('Zzip1', number),
      otherUnit: one('Ctbbdwid', id),
      otherFrom: one('Qsip2', number),
      otherTo: one('Zzip2', number),
      kind: maybe('Ctlx', number),
      remark: maybe('Bz', text),
    }),
  ),
  unreported: list(
    ['Jgxx', 'Wb'],
    block({
      from: one('Qsip', number),
      to: one('Zzip', number),
      assignedTo: maybe('Fpdw', id),
      kind: maybe('Wblx', number),
      remark: maybe('Bz', text),
    }),
  ),
};
