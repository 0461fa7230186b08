import { createStore } from '#functions/adapters/store/create-store';
import type { Store } from '#functions/store-ports';
import { createMemoryTable } from './table';

/** A store in memory, for tests of what stands on the store: every promise of the real one, nothing kept. */
export const createMemoryStore = (): Store => createStore(createMemoryTable());
