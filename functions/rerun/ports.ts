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
