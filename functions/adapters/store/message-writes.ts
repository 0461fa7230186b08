import type { OutboxMessage } from '#functions/records/account-record';
import type { FilingRecord } from '#functions/records/filing-record';
import type { NewMessage, Write } from '#functions/store-ports';
import { messageKey } from './keys';
import type { Item, TableWrite } from './table';

/** A message as it is written; on the list of what is to be sent until it was. */
export const messageItem = (message: OutboxMessage, version: number): Item => ({
  ...messageKey(message.filing, message.id),
  kind: 'message',
  version,
  value: message,
  ...(message.sentAt === undefined
    ? { places: { 1: { list: 'OUTBOX', place: `${message.createdAt}#${message.filing}#${message.id}` } } }
    : {}),
});

/** The messages of a change. A run that waits is woken by a change of state that it did not make itself. Ids follow from the audit event's number. */
export const messagesOf = (
  before: FilingRecord,
  next: FilingRecord,
  { at, generation }: Write,
  messages: readonly NewMessage[],
): readonly OutboxMessage[] => {
  const wakes = before.wait !== undefined && before.state !== next.state && generation === undefined;
  const all: readonly Pick<OutboxMessage, 'channel' | 'template' | 'facts' | 'wait'>[] = [
    ...messages,
    ...(wakes ? [{ channel: 'wake' as const, template: 'state-changed', facts: { state: next.state }, wait: before.wait }] : []),
  ];
  return all.map((message, number) => ({
    ...message,
    id: `${String(next.audit.sequence).padStart(6, '0')}-${number}`,
    filing: next.id,
    createdAt: at,
  }));
};

/** The writes that put messages into the outbox. */
export const messageWrites = (messages: readonly OutboxMessage[]): readonly TableWrite[] =>
  messages.map((message) => ({ put: messageItem(message, 1), when: 'absent' }));
