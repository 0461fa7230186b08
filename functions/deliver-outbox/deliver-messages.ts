import type { Clock } from '#functions/clock-ports';
import type { Notifier } from '#functions/notification-ports';
import type { OutboxMessage } from '#functions/records/account-record';
import type { Store } from '#functions/store-ports';
import { standingOf } from '#functions/workflow/run';
import { type Deliver, runName, type Workflow } from '#functions/workflow-ports';
import { noticeOf } from './notice-of';

/** What delivery needs. */
export type DeliveryPorts = {
  readonly store: Pick<Store, 'filings' | 'outbox'>;
  readonly workflow: Pick<Workflow, 'start' | 'resume'>;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
};

/** Wakes the run that waits, with how the filing stands now; the run itself finds out whether it still owns it. */
const wake = async ({ filing, wait }: OutboxMessage, { store, workflow, clock }: DeliveryPorts): Promise<void> => {
  const head = await store.filings.get(filing);
  if (wait === undefined || head === null) return;
  const { state, inputs, waitSeconds } = standingOf(head, head.generation, clock.now());
  await workflow.resume(wait.token, { state, inputs, waitSeconds });
};

const notify = async (message: OutboxMessage, { store, notifier, log }: DeliveryPorts): Promise<void> => {
  const { filing, id, channel, template } = message;
  const entered = await store.filings.entered(filing);
  const notice = entered === null ? null : noticeOf(message, entered.entered);
  if (notice === null) return log({ event: 'no-address', filing, message: id, channel, template });
  await notifier.send(notice);
};

/** Delivers one message and marks it. Whoever receives it may see it twice: a run has a name, a wait ends once, a notice has an id. */
export const deliverMessage = async (message: OutboxMessage, ports: DeliveryPorts): Promise<void> => {
  const { store, workflow, clock } = ports;
  if (message.channel === 'start') await workflow.start(runName(message), { filing: message.filing });
  else if (message.channel === 'wake') await wake(message, ports);
  else await notify(message, ports);
  await store.outbox.markSent(message, clock.now());
};

const tried = async (message: OutboxMessage, ports: DeliveryPorts): Promise<boolean> => {
  try {
    await deliverMessage(message, ports);
    return true;
  } catch (error) {
    ports.log({
      event: 'not-delivered',
      filing: message.filing,
      message: message.id,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return false;
  }
};

/** Delivers messages that were just written, best effort: what fails stays in the outbox. Never throws. */
export const delivering =
  (ports: DeliveryPorts): Deliver =>
  async (messages) => {
    for (const message of messages) await tried(message, ports);
  };

const AT_ONCE = 50;

/** Delivers all that lies in the outbox, oldest first; one that cannot be delivered does not hold back the others. Answers how many went out and how many did not. */
export const deliverOutbox = async (ports: DeliveryPorts): Promise<{ readonly delivered: number; readonly left: number }> => {
  let [delivered, left] = [0, 0];
  let page = await ports.store.outbox.pending({ limit: AT_ONCE });
  for (;;) {
    for (const message of page.items) {
      if (await tried(message, ports)) delivered += 1;
      else left += 1;
    }
    if (page.cursor === null) return { delivered, left };
    page = await ports.store.outbox.pending({ limit: AT_ONCE, cursor: page.cursor });
  }
};
