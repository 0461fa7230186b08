import { provinces } from 'virtual:labels';
import type { CallOptions } from '#console/api/calls';
import type { ProvinceCode } from '#shared/filing/codes';
import type { FilingState } from '#shared/filing/life-cycle';
import type { Reason } from '#shared/rerun/selection';

/** Reasons in the order in which they are shown; those of all that stalls come first. */
export const REASONS: readonly Reason[] = ['overdue', 'failed', 'lapsing', 'other-pack', 'other-reader', 'backlog'];

/** All that stalls. What another model read is part of it once the reader is named, without which none is another. */
export const stalledFor = (reader: string): readonly Reason[] =>
  REASONS.filter((reason) => reason !== 'backlog' && (reason !== 'other-reader' || reader.trim() !== ''));

/** States in which a filing waits for something. */
export const STATES: readonly FilingState[] = [
  'checking',
  'returned-to-applicant',
  'first-review',
  'awaiting-photo',
  'photo-review',
  'awaiting-bureau-submission',
  'sending',
  'bureau-review',
  'returned-by-bureau',
  'failed',
  'lapsed',
];

/** What the form holds; empty texts say nothing. `overlays`: rule packs that are laid over the one in force, for a what-if. */
export type PlanChoice = {
  readonly reasons: readonly Reason[];
  readonly rule: string;
  readonly province: string;
  readonly states: readonly FilingState[];
  readonly from: string;
  readonly until: string;
  readonly ids: string;
  readonly overlays: readonly string[];
  readonly reader: string;
};

/** All that stalls, by the rules in force. */
export const FIRST_CHOICE: PlanChoice = {
  ...{ reasons: stalledFor(''), rule: '', province: '', states: [], from: '', until: '', ids: '', overlays: [], reader: '' },
};

const MOST_IDS = 2000;

/** The ids that were typed or pasted. */
export const idsIn = (text: string): readonly string[] => [...new Set(text.split(/[\s,;，；、]+/).filter((id) => id !== ''))];

/** What keeps a choice from being planned. */
export const faultOf = ({
  reasons,
  rule,
  province,
  states,
  from,
  until,
  ids,
  reader,
}: PlanChoice): 'nothing' | 'too-many' | 'no-reader' | null => {
  const listed = idsIn(ids);
  if (listed.length > MOST_IDS) return 'too-many';
  if (reasons.includes('other-reader') && reader.trim() === '') return 'no-reader';
  const isNarrowed = `${rule.trim()}${province}${from}${until}` !== '' || states.length > 0;
  return reasons.length === 0 && listed.length === 0 && !isNarrowed ? 'nothing' : null;
};

const isProvince = (code: string): code is ProvinceCode => Object.hasOwn(provinces, code);

/** A choice as the API takes it. `base`: the rule pack in force. */
export const planBodyOf = (choice: PlanChoice, base: string): NonNullable<CallOptions<'planRerun'>['body']> => {
  const { reasons, rule, province, states, from, until, ids, overlays, reader } = choice;
  const listed = idsIn(ids);
  return {
    reasons: [...reasons],
    ...(rule.trim() === '' ? {} : { rule: rule.trim().toUpperCase() }),
    ...(isProvince(province) ? { province } : {}),
    ...(states.length === 0 ? {} : { states: [...states] }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(listed.length === 0 ? {} : { filings: [...listed] }),
    ...(overlays.length === 0 ? {} : { pack: [base, ...overlays].join(',') }),
    ...(reader.trim() === '' ? {} : { reader: reader.trim() }),
  };
};
