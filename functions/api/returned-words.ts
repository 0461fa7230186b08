import { maskedView } from '#shared/api/masked-view';
import type { DecisionBody } from '#shared/api/task-view';
import { materialItem } from '#shared/review/reopened';
import type { ReturnItem } from '#shared/review/return-item';
import { reasonText } from '#shared/review/return-reasons';
import type { Finding, Sentence, Verdict } from '#shared/verdict/verdict';
import type { ApiPorts } from './api-ports';
import { viewFiling } from './view-filing';

type Asked = NonNullable<DecisionBody['items']>[number];

/** What goes back: as it is told to the applicant, whose values it may name, and as the staff sees it, with these masked. Both in the order of the decision. */
export type ReturnedWords = { readonly told: readonly ReturnItem[]; readonly shown: readonly ReturnItem[] };

const placedFindings = ({ findings, steps = [] }: Verdict): readonly (readonly [place: string, finding: Finding])[] => [
  ...findings.map((finding, at) => [`verdict.findings.${at}`, finding] as const),
  ...steps.flatMap((step, of) => step.findings.map((finding, at) => [`verdict.steps.${of}.findings.${at}`, finding] as const)),
];

/** The place of the finding that a return is about: the one that it names; where that is another by now, one with its code on its item, or one with its code. */
const placeOf = ({ code, item, finding: named }: Asked, verdict: Verdict, materials: readonly string[]): string | undefined => {
  const all = placedFindings(verdict).filter(([, finding]) => finding.code === code);
  const isShown = ({ evidence = [] }: Finding): boolean =>
    evidence.some(({ material }) => item === materialItem(materials[material] ?? ''));
  return (all.find(([place]) => place === named) ?? all.find(([, finding]) => isShown(finding)) ?? all[0])?.[0];
};

const itemOf = ({ item, code, note }: Asked, applicantText: Sentence | undefined): ReturnItem => ({
  ...{ item, code },
  ...(applicantText === undefined ? {} : { applicantText }),
  ...(note === undefined ? {} : { note }),
});

const typedOf = ({ applicantText }: Asked): Sentence | undefined =>
  typeof applicantText === 'string' ? { zh: applicantText, en: applicantText } : applicantText;

/**
 * The words of a return. Where the person wrote none, the finding's own sentence stands for them, as of now: the applicant reads their own values in it, which the person
 * may not have seen. A reason of a person's has its words by its code.
 */
export const returnedWords = async (
  filing: string,
  items: readonly Asked[],
  ports: Pick<ApiPorts, 'store' | 'derived'>,
): Promise<ReturnedWords> => {
  const isWordless = (one: Asked): boolean => one.applicantText === undefined && reasonText(one.code) === null;
  const head = items.some(isWordless) ? await ports.store.filings.get(filing) : null;
  const view = head === null ? null : await viewFiling(head, false, ports);
  const verdict = view?.verdict ?? null;
  const typed = items.map((one) => itemOf(one, typedOf(one)));
  if (view === null || verdict === null) return { told: typed, shown: typed };
  const sentences = (of: Verdict): ReadonlyMap<string, Sentence> =>
    new Map(placedFindings(of).map(([place, { message }]) => [place, message]));
  const materials = view.materials.map(({ id }) => id);
  const wordedFrom = (from: ReadonlyMap<string, Sentence>): readonly ReturnItem[] =>
    items.map((one) => itemOf(one, isWordless(one) ? from.get(placeOf(one, verdict, materials) ?? '') : typedOf(one)));
  return { told: wordedFrom(sentences(verdict)), shown: wordedFrom(sentences(maskedView(view).verdict ?? verdict)) };
};
