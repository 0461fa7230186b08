import { block, many, maybe, one } from './codec';
import { list } from './lists';
import { id, number, oneIsTrue, text } from './scalars';

/** One result code (R2) and its text; of a file that broke the schema the text is the file's name. */
export const resultCode = block({ code: one('Jgdm', number), text: maybe('Dmms', text) });

/**
 * BAJG `Jg_xx`: the machine's answer to one record: all result codes, the operation (Czlx), and `identifier` (Bs), which is an id of the
 * provider's, an id of the bureau's or a filing number, by the operation. 1001 among the codes: passed.
 */
const recordResult = block({
  codes: many('Jgxx', resultCode),
  operation: one('Czlx', number),
  identifier: maybe('Bs', text),
  remark: maybe('Bz', text),
});

/** BAJG `Gjsh`: a reviewer's decision on one step (管局审核): `passed`, the opinion, and the id of the record (Jlid) by the operation. */
const review = block({
  reviewer: maybe('Shrxm', text),
  phone: maybe('Shr_dhhm', text),
  at: one('Shsj', text),
  opinion: maybe('Shyj', text),
  passed: one('Shjg', oneIsTrue),
  operation: maybe('Czlx', number),
  recordId: maybe('Jlid', id),
});

/** ICP/BAJG: results of the machine and of the bureau's reviewers. */
export const filingResults = { results: list(['Jg_xx'], recordResult), reviews: list(['GJSHS', 'Gjsh'], review) };

/** YM/BAJG: results of a registrar's reports of domains. */
export const domainResults = {
  results: list(
    ['Jg_xx'],
    block({
      codes: many('Jgxx', resultCode),
      id: maybe('Id', id),
      operation: one('Czlx', number),
      providerId: maybe('IspId', id),
      remark: maybe('Bz', text),
    }),
  ),
};
