import { answersBy } from '#shared/filing/domain-name';
import type { Filing, Step } from '#shared/filing/filing';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { normaliseIdentifier } from '#shared/identifiers/identifier';

/** What a step's target is in the registry: the subject, one website, or nothing of this subject's. */
export type Target =
  | { readonly is: 'subject'; readonly accessProviders: readonly string[] }
  | { readonly is: 'website'; readonly accessProviders: readonly string[] }
  | { readonly is: 'nothing' };

/** One life-cycle step with what the registry, as given, says of its target. */
export type StepFacts = { readonly step: Step; readonly index: number; readonly target: Target };

const SELF = 'self';

const printed = (text: string): string => parseFilingNumber(text)?.text ?? text;

const targetOf = ({ registry }: Filing, target: string): Target => {
  const { subject, domains } = registry;
  if (subject === null) return { is: 'nothing' };
  if (printed(subject.filingNumber) === printed(target)) return { is: 'subject', accessProviders: subject.accessProviders };
  const byNumber = Object.values(domains).find((filed) => filed !== null && printed(filed.filingNumber) === printed(target));
  const filed = byNumber ?? answersBy(domains)(target);
  if (!filed || normaliseIdentifier(filed.ownerCertificateNumber) !== normaliseIdentifier(subject.certificateNumber))
    return { is: 'nothing' };
  return { is: 'website', accessProviders: filed.accessProviders };
};

/** The steps of an order with their targets; each is judged on the registry as given. */
export const stepFacts = (filing: Filing): readonly StepFacts[] =>
  filing.order.action === 'steps'
    ? (filing.steps ?? []).map((step, index) => ({ step, index, target: targetOf(filing, step.target) }))
    : [];

/** True when the step acts on something of this subject's that was filed through this provider. */
export const isFiledHere = ({ step, target }: StepFacts): boolean => {
  if (target.is === 'nothing' || !target.accessProviders.includes(SELF)) return false;
  return step.action === 'cancel-subject' ? target.is === 'subject' : step.action === 'cancel-website' ? target.is === 'website' : true;
};

/** True when this provider is the only one. */
export const isOnlyProvider = ({ target }: StepFacts): boolean =>
  target.is !== 'nothing' && target.accessProviders.every((provider) => provider === SELF);
