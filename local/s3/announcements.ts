import { setTimeout as pause } from 'node:timers/promises';
import type { ObjectStore, OwedEvent } from './object-store';

/** Hands on what is owed. `deliver` resolves when the event is somewhere that survives a kill; until then it is tried again and again. */
export type Announcements = {
  /** Looks for events that are owed and not under way. */
  readonly wake: () => void;
  /** Starts no further delivery, and waits for those under way. */
  readonly close: () => Promise<void>;
};

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

/** Delivers each owed event at least once. What a kill interrupted is owed still when the store is opened again. */
export const createAnnouncements = (store: ObjectStore, deliver: (event: OwedEvent) => Promise<void>): Announcements => {
  const underWay = new Map<number, Promise<void>>();
  const closing = new AbortController();

  const delivered = async (event: OwedEvent): Promise<void> => {
    for (let wait = FIRST_PAUSE_MS; !closing.signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        await deliver(event);
        await store.settled(event.object.sequence);
        return;
      } catch {
        await pause(wait, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  return {
    wake: () => {
      if (closing.signal.aborted) return;
      for (const event of store.owed()) {
        const { sequence } = event.object;
        if (underWay.has(sequence)) continue;
        underWay.set(
          sequence,
          delivered(event).finally(() => underWay.delete(sequence)),
        );
      }
    },
    close: async () => {
      closing.abort();
      await Promise.all(underWay.values());
    },
  };
};
