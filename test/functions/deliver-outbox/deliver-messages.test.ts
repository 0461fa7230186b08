import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#functions/adapters/memory/store';
import { type DeliveryPorts, delivering, deliverMessage, deliverOutbox } from '#functions/deliver-outbox/deliver-messages';
import { TransientError } from '#functions/errors';
import type { Notice } from '#functions/notification-ports';
import { personFiling } from '#shared/rules/example-filing';
import { made } from '#test/functions/workflow/in-workflow';

const NOW = '2018-09-17T02:00:00.000Z';
const applicant = { at: NOW, by: { role: 'applicant' as const, id: 'a' }, filing: 'F1' };
const system = { at: NOW, by: { role: 'system' as const, id: 's' }, filing: 'F1' };

/** A filing that was handed in and came back: a start, and a mail and an SMS. */
const delivery = async (manager: Parameters<typeof personFiling>[0] = {}) => {
  const store = createMemoryStore();
  await store.filings.create({ id: 'F1', account: 'a', entered: personFiling(manager), at: NOW, by: applicant.by });
  const started: [string, unknown][] = [];
  const woken: [string, unknown][] = [];
  const sent: Notice[] = [];
  const lines: Readonly<Record<string, string | number>>[] = [];
  const fails = new Set<string>();
  const failing = (what: string): void => {
    if (fails.has(what)) throw new TransientError(what);
  };
  const ports: DeliveryPorts = {
    store,
    workflow: {
      start: async (name, input) => {
        failing('start');
        started.push([name, input]);
      },
      resume: async (token, output) => {
        failing('wake');
        woken.push([token, output]);
        return false;
      },
    },
    notifier: {
      send: async (notice) => {
        failing(notice.channel);
        sent.push(notice);
      },
    },
    clock: { now: () => NOW, today: () => '2018-09-17' },
    log: (line) => lines.push(line),
  };
  const start = { channel: 'start', template: 'submitted', facts: { revision: 0 } } as const;
  made(await store.filings.transition({ ...applicant, event: 'submit', messages: [start] }));
  const back = (['mail', 'sms'] as const).map((channel) => ({ channel, template: 'returned', facts: { items: 2 } }));
  made(await store.filings.transition({ ...system, event: 'return', messages: back }));
  return { store, ports, started, woken, sent, lines, fails };
};

describe('the outbox', () => {
  it('starts runs by name, tells applicants by both ways, and is empty then', async () => {
    const { store, ports, started, sent } = await delivery();
    expect(await deliverOutbox(ports)).toEqual({ delivered: 3, left: 0 });
    const [message] = await store.outbox.ofFiling('F1');
    expect(started).toEqual([[`F1-r0-${message?.id}`, { filing: 'F1' }]]);
    expect(sent.map(({ channel, to }) => [channel, to])).toEqual([
      ['mail', 'lin@example.com'],
      ['sms', '13800138000'],
    ]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
    expect(await deliverOutbox(ports)).toEqual({ delivered: 0, left: 0 });
  });

  it('keeps what could not be delivered, and delivers the others', async () => {
    const { ports, started, sent, lines, fails } = await delivery();
    fails.add('start').add('sms');
    expect(await deliverOutbox(ports)).toEqual({ delivered: 1, left: 2 });
    expect(lines.map(({ event, channel, error }) => [event, channel ?? 'start', error])).toEqual([
      ['not-delivered', 'start', 'TransientError'],
      ['not-delivered', 'start', 'TransientError'],
    ]);
    fails.clear();
    expect(await deliverOutbox(ports)).toEqual({ delivered: 2, left: 0 });
    expect([started.length, sent.map(({ channel }) => channel)]).toEqual([1, ['mail', 'sms']]);
  });

  it('sends a message again with the same id where its mark was lost', async () => {
    const { store, ports, sent } = await delivery();
    const [, mail] = await store.outbox.ofFiling('F1');
    if (mail === undefined) throw new Error('no mail');
    const forgetful = {
      ...ports,
      store: { ...store, outbox: { ...store.outbox, markSent: async () => Promise.reject(new TransientError('x')) } },
    };
    await expect(deliverMessage(mail, forgetful)).rejects.toThrow();
    await deliverMessage(mail, ports);
    expect(sent[0]).toEqual(sent[1]);
    expect(await store.outbox.markSent(mail, NOW)).toBe(false);
  });

  it('wakes a run that waits with how the filing stands by then, and takes it that nothing waits any more', async () => {
    const { store, ports, woken } = await delivery();
    await deliverOutbox(ports);
    made(
      await store.filings.amend({ ...system, event: 'waiting', set: { wait: { for: 'returned-to-applicant', token: 'T', since: NOW } } }),
    );
    made(await store.filings.transition({ ...applicant, event: 'withdraw' }));
    expect(await deliverOutbox(ports)).toEqual({ delivered: 1, left: 0 });
    expect(woken).toEqual([['T', { state: 'withdrawn', inputs: 0, waitSeconds: 30 * 86_400 }]]);
  });

  it('passes over who cannot be reached, and says so by ids alone', async () => {
    const { ports, sent, lines } = await delivery({ manager: { email: '', mobile: '' } });
    await deliverOutbox(ports);
    expect(sent.filter(({ to }) => to === undefined)).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain('林');
  });

  it('at once never throws: what fails is left to the schedule', async () => {
    const { store, ports, fails } = await delivery();
    fails.add('start');
    await delivering(ports)(await store.outbox.ofFiling('F1'));
    expect((await store.outbox.pending({ limit: 10 })).items.map(({ channel }) => channel)).toEqual(['start']);
  });
});
