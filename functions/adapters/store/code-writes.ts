import { AuthorisationCodeRecord } from '#functions/records/authorisation-code-record';
import { EnteredRecord, type FilingRecord } from '#functions/records/filing-record';
import { actOnCode } from '#shared/filing/authorisation-code';
import type { LifeCycleEvent } from '#shared/filing/life-cycle';
import { codeItem, codeKey } from './codes';
import { parsed, parsedOrNull } from './items';
import { enteredKey } from './keys';
import type { Table, TableWrite } from './table';

/** R75, R76: an order takes its code when it is handed in, and gives it back when it is given up or lapses. */
const DOES: Partial<Record<LifeCycleEvent, 'redeem' | 'release'>> = { submit: 'redeem', withdraw: 'release', lapse: 'release' };

const codeAt = async (table: Table, { id }: FilingRecord, revision: number): Promise<string | undefined> => {
  const entered = parsedOrNull(EnteredRecord, await table.get(enteredKey(id, revision)))?.entered;
  return entered?.access.kind === 'authorisation-code' ? entered.access.code : undefined;
};

const writeOf = async (table: Table, order: string, code: string, action: 'redeem' | 'release'): Promise<readonly TableWrite[]> => {
  const item = await table.get(codeKey(code));
  const result = item === null ? null : actOnCode(parsed(AuthorisationCodeRecord, item), { action, order });
  // One that the order cannot have is a finding of its verdict, not of this write.
  if (item === null || result === null || !result.ok || result.code === null) return [];
  return [{ put: codeItem({ ...result.code }, item.version + 1), when: item.version }];
};

/**
 * What a change of an order's state does to the authorisation code that it names, to be written with that change: order and code never contradict each other. A code that
 * was named when it was last handed in, and is not any more, is given back.
 */
export const codeWrites = async (table: Table, head: FilingRecord, event: LifeCycleEvent): Promise<readonly TableWrite[]> => {
  const action = DOES[event];
  if (action === undefined) return [];
  const { revision, submittedRevision = revision } = head;
  const named = await codeAt(table, head, revision);
  const before = submittedRevision === revision ? named : await codeAt(table, head, submittedRevision);
  return [
    ...(named === undefined ? [] : await writeOf(table, head.id, named, action)),
    ...(before === undefined || before === named ? [] : await writeOf(table, head.id, before, 'release')),
  ];
};
