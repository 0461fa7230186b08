import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { TransientError } from '#functions/errors';
import type { Notifier } from '#functions/notification-ports';

const mail = (client: SESv2Client, from: string, to: string, subject: string, text: string): Promise<unknown> =>
  client.send(
    new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } } } },
    }),
  );

/** A mainland number as SNS wants it. */
const international = (number: string): string => (number.startsWith('+') ? number : `+86${number}`);

/** Regions where SES, and SMS by SNS, cannot be assumed: those of `aws-cn`. */
export const hasNoNotices = (region: string): boolean => region.startsWith('cn-');

/** What stands where nothing can be sent: it asks no service and logs what to put there. Messages stay in the outbox. */
export const noNotifier: Notifier = {
  send: async () => {
    console.error(JSON.stringify({ level: 'error', event: 'notices-not-configured', see: 'docs/deploy.md, Mainland China' }));
    throw new TransientError('nothing sends mail or SMS here: put an adapter behind functions/notification-ports.ts');
  },
};

/** Mail by SES, SMS by SNS. What fails is worth another try; neither address nor text stands in the error. */
export const createNotifier = (from: string, ses = new SESv2Client({}), sns = new SNSClient({})): Notifier => ({
  send: async ({ channel, to, subject, text }) => {
    const sending =
      channel === 'mail'
        ? mail(ses, from, to, subject, text)
        : sns.send(new PublishCommand({ PhoneNumber: international(to), Message: text }));
    await sending.catch((error: unknown) => {
      // The service's own message may hold the address.
      throw new TransientError(`${channel} was not taken: ${error instanceof Error ? error.name : 'unknown'}`);
    });
  },
});
