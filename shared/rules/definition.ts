import type { ProvinceCode } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import type { Sentence } from '#shared/verdict/verdict';
import type { Period } from './dated';
import type { RuleExample, RuleId, ValueRows } from './rule';
import type { Source } from './sources';

type Change = {
  /** The rule of the base pack that it changes. */
  readonly rule: RuleId;
  readonly inPlainWords: Sentence;
  readonly source: Source;
  /** Worked cases under this pack: `finds` lists the rule's codes. */
  readonly examples: readonly RuleExample[];
};

/** Other values for a rule: the dated rows take the place of the base's from their first day on. */
export type Replacement = Change & { readonly values: ValueRows };

/** A rule that does not apply while the period lasts. */
export type SwitchOff = Change & { readonly inForce: Period };

/** What a pack says of itself beside its rules; `pack.ts` in the pack's folder exports it as `definition`. */
export type PackDefinition = {
  readonly id: string;
  readonly title: Sentence;
  /** The day of the latest source it holds. */
  readonly issued: IsoDay;
  readonly inForce: Period;
  readonly source: Source;
  /** The pack that it is laid over; a pack without it stands alone. */
  readonly basedOn?: string;
  /** Everything in it is only for orders in these provinces; without it for all. */
  readonly provinces?: readonly ProvinceCode[];
  readonly replaces?: readonly Replacement[];
  readonly switchesOff?: readonly SwitchOff[];
};
