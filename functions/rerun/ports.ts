import type { VerdictPorts } from '#functions/record-reading/current-verdict';
import type { Store } from '#functions/store-ports';

/** What finding and planning need: to read, nothing else. */
export type PlanningPorts = Pick<VerdictPorts, 'derived' | 'clock'> & {
  readonly store: Pick<Store, 'filings' | 'materials' | 'audit'>;
};

/** What running needs. */
export type RerunPorts = VerdictPorts & { readonly store: Store };

/** Throws where the object is not there; `json` of the bucket. */
export const readJson = async (key: string, { derived }: Pick<PlanningPorts, 'derived'>): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await derived.get(key)));

/** Writes an object of the bucket as JSON. */
export const writeJson = (key: string, content: unknown, { derived }: Pick<PlanningPorts, 'derived'>): Promise<void> =>
  derived.put(key, new TextEncoder().encode(JSON.stringify(content)), 'application/json');

/** Works on many at once, but not on more than so many; answers in their order. */
export const atOnce = async <Item, Answer>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item !== undefined) answers[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return answers;
};
