import { z } from 'zod';
import { ProvinceCode } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';
import { FilingState } from '#shared/filing/life-cycle';
import { type Reason, type Selection, STALLED } from '#shared/rerun/selection';

/** Options by which filings are chosen. */
export const SELECTION_OPTIONS = {
  stalled: { type: 'boolean' },
  overdue: { type: 'boolean' },
  failed: { type: 'boolean' },
  lapsing: { type: 'boolean' },
  'other-pack': { type: 'boolean' },
  'other-reader': { type: 'boolean' },
  backlog: { type: 'boolean' },
  rule: { type: 'string' },
  province: { type: 'string' },
  state: { type: 'string', multiple: true },
  from: { type: 'string' },
  until: { type: 'string' },
  filing: { type: 'string', multiple: true },
} as const;

const REASONS: readonly Reason[] = ['overdue', 'failed', 'lapsing', 'other-pack', 'other-reader', 'backlog'];

/** What was given, by option. */
export type GivenSelection = {
  readonly [Option in keyof typeof SELECTION_OPTIONS]?: string | boolean | string[] | undefined;
};

const Texts = z.object({
  rule: z.string().toUpperCase().optional(),
  province: ProvinceCode.optional(),
  state: z.array(FilingState).optional(),
  from: IsoDay.optional(),
  until: IsoDay.optional(),
  filing: z.array(z.string()).optional(),
});

/** The selection that was asked for, or the option that cannot be used. `otherwise`: the reasons where nothing was chosen. */
export const selectionOf = (
  given: GivenSelection,
  ids: readonly string[],
  otherwise: readonly Reason[] = STALLED,
): { readonly selection: Selection } | { readonly wrong: string } => {
  const parsed = Texts.safeParse(given);
  if (!parsed.success) return { wrong: `--${String(parsed.error.issues[0]?.path[0] ?? '')}` };
  const { rule, province, state, from, until, filing = [] } = parsed.data;
  const filings = [...filing, ...ids];
  const named = REASONS.filter((reason) => given[reason] === true);
  const narrowed = rule !== undefined || province !== undefined || from !== undefined || until !== undefined || state !== undefined;
  const reasons = given.stalled === true ? [...STALLED] : named.length > 0 || narrowed || filings.length > 0 ? named : [...otherwise];
  return {
    selection: {
      reasons,
      ...(rule === undefined ? {} : { rule }),
      ...(province === undefined ? {} : { province }),
      ...(state === undefined ? {} : { states: state }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(filings.length === 0 ? {} : { filings }),
    },
  };
};
