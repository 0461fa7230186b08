/** A message to an applicant, in both languages where the way allows. `id` never changes: a second one with the same id may be dropped. */
export type Notice = {
  readonly id: string;
  readonly channel: 'mail' | 'sms';
  /** The address or number. Personal: never logged. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Sends mail and SMS. Throws TransientError where another try may help. */
export type Notifier = { readonly send: (notice: Notice) => Promise<void> };
