import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotifier, hasNoNotices, noNotifier } from '#functions/adapters/notifier';
import type { Notice } from '#functions/notification-ports';

const ses = mockClient(SESv2Client);
const sns = mockClient(SNSClient);
const region = { region: 'ap-southeast-1' };
const notifier = createNotifier('filings@heyan.example', new SESv2Client(region), new SNSClient(region));

const notice: Notice = { id: 'f#1', channel: 'mail', to: 'somebody@heyan.example', subject: '主题 / Subject', text: '正文' };
const sms: Notice = { ...notice, channel: 'sms', to: '13800138000' };

beforeEach(() => {
  ses.reset();
  sns.reset();
});

describe('mail and SMS', () => {
  it('go out by SES from the configured address, and by SNS to the number with its country', async () => {
    ses.on(SendEmailCommand).resolves({});
    sns.on(PublishCommand).resolves({});
    await notifier.send(notice);
    await notifier.send(sms);
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      FromEmailAddress: 'filings@heyan.example',
      Destination: { ToAddresses: ['somebody@heyan.example'] },
    });
    expect(sns.commandCalls(PublishCommand)[0]?.args[0].input).toEqual({ PhoneNumber: '+8613800138000', Message: '正文' });
  });

  it('that are refused are worth another try, and the error holds neither address nor text', async () => {
    sns.on(PublishCommand).rejects(Object.assign(new Error('13800138000 is on the list'), { name: 'Throttled' }));
    const error = await notifier.send(sms).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TransientError', message: 'sms was not taken: Throttled' });
  });

  it('are asked of no service in a region that has none, and the log says where it stands what to put there', async () => {
    expect(['cn-north-1', 'cn-northwest-1', 'ap-southeast-1', 'us-east-1'].map(hasNoNotices)).toEqual([true, true, false, false]);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(noNotifier.send(notice)).rejects.toMatchObject({ name: 'TransientError' });
    expect(logged.mock.calls.flat().join()).toContain('docs/deploy.md');
    expect(logged.mock.calls.flat().join()).not.toContain(notice.to);
    logged.mockRestore();
  });
});
