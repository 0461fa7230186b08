import type { GrowthRow } from './growth';
import type { Finished } from './in-one-go';
import type { Taken } from './process-tree';
import type { Alone } from './reading-alone';

/** What was measured. Speeds in pictures a second, memory in megabytes. */
export type Measured = {
  readonly pictures: number;
  readonly alone: readonly Alone[];
  readonly finished?: readonly Finished[];
  readonly waiting?: ReadonlySet<string>;
  /** Of all processes of the system together; the processor's seconds for each picture. */
  readonly taken?: Taken | null;
  readonly idleMs?: readonly number[];
  readonly growth?: readonly GrowthRow[];
};

type Row = readonly [name: string, value: string];

/** The value that a share of the values does not exceed: the smallest such of those measured (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** Where a filing must be found at last: in the list of the first review, or at its applicant with something to put right. */
const cameThrough = ({ id, state, fixes }: Finished, waiting: ReadonlySet<string>): boolean =>
  state === 'first-review' ? waiting.has(id) : state === 'returned-to-applicant' && fixes > 0;

const loadRows = ({ pictures, alone, finished = [], waiting = new Set(), taken }: Measured, filings: number): readonly Row[] => {
  const took = Math.max(...finished.map(({ atMs }) => atMs));
  const [speed, best] = [pictures / (took / 1000), Math.max(...alone.map((one) => one.speed))];
  const states = [...new Set(finished.map(({ state }) => state))];
  return [
    ['filings in one go', `${filings}, ${pictures} pictures, in ${seconds(took)}`],
    ['  came through', `${finished.filter((one) => cameThrough(one, waiting)).length} of ${filings}`],
    ['  stand at', states.map((state) => `${state} ${finished.filter((one) => one.state === state).length}`).join(', ')],
    ['  throughput', `${speed.toFixed(2)} pictures a second`],
    ['  reading alone, before and after', `${alone.map((one) => one.speed.toFixed(2)).join(', ')} pictures a second`],
    ['  ratio to the faster (aim 0.70)', (speed / best).toFixed(2)],
    ['  peak memory of all its processes (aim 2 500 MB)', taken ? `${taken.peakMb.toFixed(0)} MB` : 'not told by this platform'],
    [
      '  CPU for a picture; of reading alone',
      `${taken ? taken.cpuSeconds.toFixed(2) : '–'} s; ${alone.map((one) => one.cpuSeconds.toFixed(2)).join(', ')} s`,
    ],
  ];
};

const idleRows = (times: readonly number[]): readonly Row[] => [
  ['idle: six pictures to fix list', `p50 ${seconds(percentile(times, 0.5))}, p95 ${seconds(percentile(times, 0.95))} of ${times.length}`],
  ['  aims', 'p50 4 s, p95 9 s'],
];

const growthRows = (growth: readonly GrowthRow[]): readonly Row[] =>
  growth.map(({ filings, ms }): Row => {
    const parts = Object.entries(ms).map(([call, one]) => `${call} ${one.toFixed(1)}`);
    const whole = Object.values(ms).reduce((sum, one) => sum + one, 0);
    return [`${filings} filings in the store`, `${whole.toFixed(1)} ms a filing: ${parts.join(', ')}`];
  });

/** The report, and whether every filing came through. */
export const rowsOf = (measured: Measured, filings: number): { readonly rows: readonly Row[]; readonly isWhole: boolean } => {
  const { finished = [], waiting = new Set(), idleMs = [], growth = [] } = measured;
  return {
    rows: [...(filings > 0 ? loadRows(measured, filings) : []), ...(idleMs.length > 0 ? idleRows(idleMs) : []), ...growthRows(growth)],
    isWhole: finished.length === filings && finished.every((one) => cameThrough(one, waiting)),
  };
};
