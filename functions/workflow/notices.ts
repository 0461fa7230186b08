import type { NewMessage } from '#functions/store-ports';

/** What an applicant is told; the words stand in the message catalogue. */
export type Template =
  | 'returned'
  | 'photo-wanted'
  | 'photo-refused'
  | 'submitted-to-bureau'
  | 'returned-by-bureau'
  | 'approved'
  | 'public-security'
  | 'reminder'
  | 'lapsed';

/** The messages by which an applicant is told: mail and SMS say the same. */
export const tellApplicant = (template: Template, facts: NewMessage['facts'] = {}): readonly NewMessage[] => [
  { channel: 'mail', template, facts },
  { channel: 'sms', template, facts },
];
