import type { Notice } from '#functions/notification-ports';
import type { OutboxMessage } from '#functions/records/account-record';
import type { Filing } from '#shared/filing/filing';
import { noticeWords } from '#shared/messages/notices';

/** Who is told: the subject's manager, and of a person's filing the person, who manages the first website. */
const recipientOf = ({ order }: Filing): { readonly email?: string | undefined; readonly mobile?: string | undefined } =>
  order.subjectManager ?? order.websites[0]?.manager ?? {};

/** The message as it goes out; null where nobody can be reached this way. */
export const noticeOf = ({ id, filing, channel, template, facts }: OutboxMessage, entered: Filing): Notice | null => {
  if (channel !== 'mail' && channel !== 'sms') return null;
  const { email, mobile } = recipientOf(entered);
  const to = channel === 'mail' ? email : mobile;
  const words = noticeWords(template, { ...facts, filing });
  if (to === undefined || words === null) return null;
  // An SMS is paid by its length: Chinese alone.
  const text = channel === 'sms' ? words.text.zh : `${words.text.zh}\n\n${words.text.en}`;
  return { id: `${filing}#${id}`, channel, to, subject: `${words.subject.zh} / ${words.subject.en}`, text };
};
