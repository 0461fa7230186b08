import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FilingRefusal, PasswordStore } from '#functions/store-ports';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { Secret } from './audit-writes';
import { changeFiling } from './change-filing';
import { parsedOrNull } from './items';
import { filingPartition, passwordKey, secretKey } from './keys';
import { opened, sealed } from './sealing';
import type { Table } from './table';

/** A password as it is kept: sealed under the filing's key. Open stands only the number, which is public. */
const PasswordRecord = z.strictObject({ filingNumber: z.string(), at: z.string(), sealed: z.string() });
type PasswordRecord = z.infer<typeof PasswordRecord>;

const Md5 = z.string().regex(/^[0-9a-f]{32}$/);

const printed = (filingNumber: string): string => parseFilingNumber(filingNumber)?.text ?? filingNumber;

const boundTo = (filing: string, filingNumber: string): string => JSON.stringify(['password', filing, filingNumber]);

/** Filing passwords over a table; of each only its MD5 is kept, which is all that the bureau is sent. */
export const createPasswordStore = (table: Table): PasswordStore => {
  const secretOf = async (filing: string) => parsedOrNull(Secret, await table.get(secretKey(filing)));
  return {
    keep: async ({ filing, filingNumber: given, password, ...act }) => {
      const filingNumber = printed(given);
      const md5 = createHash('md5').update(password).digest('hex');
      return changeFiling<FilingRefusal>(table, { filing, ...act }, async (head) => {
        const key = await secretOf(filing);
        if (key === null) return { ok: false, problem: 'erased' };
        const value: PasswordRecord = { filingNumber, at: act.at, sealed: sealed(key.secret, boundTo(filing, filingNumber), md5) };
        const put = { ...passwordKey(filing, filingNumber), kind: 'password', version: 1, value };
        return { ok: true, value: { next: head, event: 'password-given', facts: { filingNumber }, writes: [{ put, when: 'any' }] } };
      });
    },
    md5Of: async (filing, given) => {
      const filingNumber = printed(given);
      const kept = parsedOrNull(PasswordRecord, await table.get(passwordKey(filing, filingNumber)));
      const key = kept === null ? null : await secretOf(filing);
      return kept === null || key === null ? null : Md5.parse(opened(key.secret, boundTo(filing, filingNumber), kept.sealed));
    },
    given: async (filing) =>
      (await table.partition(filingPartition(filing), 'PASSWORD#')).map(({ value }) => PasswordRecord.parse(value).filingNumber),
  };
};
