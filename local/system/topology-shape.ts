/** A queue before a step, as the template configures it. Times in seconds. */
export type TopologyQueue = {
  readonly name: string;
  readonly step: string;
  readonly visibilitySeconds: number;
  readonly maxReceives: number;
  readonly batchSize: number;
  readonly mostAtOnce: number;
};

/** Which queue hears of which new objects. */
export type TopologyAnnouncement = { readonly bucket: string; readonly suffix: string; readonly queue: string };

/** A step that runs by the clock. */
export type TopologySchedule = { readonly step: string; readonly everySeconds: number };

/** A step that is told of runs of the filing's state machine that ended in one of these ways. */
export type TopologyEndedRuns = { readonly step: string; readonly statuses: readonly string[] };

/** What starts what: read from the template that is deployed, never repeated by hand. Names are the template's logical ids, steps those of `functions/`. */
export type Topology = {
  /** Steps with the names of the environment variables that they are given. */
  readonly functions: Readonly<Record<string, { readonly variables: readonly string[] }>>;
  readonly buckets: Readonly<Record<string, { readonly versioned: boolean }>>;
  readonly queues: readonly TopologyQueue[];
  readonly announcements: readonly TopologyAnnouncement[];
  readonly schedules: readonly TopologySchedule[];
  readonly endedRuns: readonly TopologyEndedRuns[];
  /** The definition of the filing's state machine with the functions' steps in the place of their ARNs. */
  readonly machine: string;
  /** That of the state machine for runs over many filings. */
  readonly rerunMachine: string;
  /** Variables that name a bucket: `UPLOADS_BUCKET` → its logical id. */
  readonly bucketVariables: Readonly<Record<string, string>>;
};
