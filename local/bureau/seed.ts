import { z } from 'zod';
import type { FiledRecord } from '#shared/bureau/answers/download';
import { element } from '#shared/bureau/xml/xml-node';
import { filedAs } from './filed-as';
import { passwordsFor } from './filing-password';
import { withRecord } from './registry';
import type { BureauState } from './state';

/** A filing that the bureau knows from the beginning, of another provider's unless `provider` says so; all invented. */
export const SeededFiling = z.strictObject({
  filingNumber: z.string(),
  name: z.string(),
  certificateType: z.int(),
  certificateNumber: z.string(),
  division: z.int().default(330000),
  provider: z.string().default('990000000002'),
  websites: z.array(z.strictObject({ name: z.string(), domains: z.array(z.string()).min(1) })).min(1),
});
export type SeededFiling = z.infer<typeof SeededFiling>;

const manager = (name: string) =>
  element(name, [element('Fzr_xm', '样例人'), element('Fzr_sjhm', '10000000000'), element('Fzr_dzyj', 'a@example.test')]);

const recordOf = (seeded: SeededFiling, nextId: () => string, day: string): FiledRecord => {
  const subject = element('Zt_xx', [
    element('Dwmc', seeded.name),
    element('Txdz', [element('Shengid', seeded.division)]),
    element('Zj', [element('Zjlx', seeded.certificateType), element('Zjhm', seeded.certificateNumber), element('Zjzs', '样板路1号')]),
    manager('Fzr'),
    element('Baxh', seeded.filingNumber),
  ]);
  const websites = seeded.websites.map(({ name, domains }, index) =>
    element('Wz_xx', [
      element('Wzmc', name),
      element('Yylb', [element('Yylb_id', 1)]),
      ...domains.map((domain) => element('Ym_xx', [element('Ym', domain)])),
      element('Jr_xx', [
        element('Wzfb', [element('Fbdd', 34)]),
        element('Wzjrfs', [element('Jrfs', 5)]),
        element('Ip_xx', [element('Qsip', 3_325_256_705), element('Zzip', 3_325_256_705)]),
      ]),
      manager('Wz_Fzr'),
      element('Baxh', `${seeded.filingNumber}-${index + 1}`),
    ]),
  );
  return filedAs(element('Baxx', [subject, ...websites]), { ispId: seeded.provider, day, nextId });
};

/** The bureau with filings that were made elsewhere, each number with its password. */
export const withSeeded = (state: BureauState, filings: readonly SeededFiling[], day: string): BureauState => {
  let { nextId } = state;
  const records = filings.map((filing) => recordOf(filing, () => String(nextId++), day));
  const numbers = records.flatMap(({ subject, websites }) => [subject.filingNumber, ...websites.map((website) => website.filingNumber)]);
  const seeded = { ...state, nextId, passwords: { ...state.passwords, ...passwordsFor(numbers) } };
  return records.reduce(withRecord, seeded);
};
