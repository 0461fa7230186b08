import type { BuildProblem } from '#functions/build-upload/build-problem';
import type { OrderAction } from '#shared/filing/life-cycle';
import type { ReturnItem } from '#shared/review/return-item';
import type { ReturnReason } from '#shared/review/return-reasons';
import type { Sentence } from '#shared/verdict/verdict';

const INCOMPLETE: ReadonlySet<BuildProblem['code']> = new Set<BuildProblem['code']>([
  'field-missing',
  'too-short',
  'region-unknown',
  'pre-approval-scan-missing',
]);

const reasonFor = ({ code }: BuildProblem): ReturnReason => (INCOMPLETE.has(code) ? 'entry-incomplete' : 'entry-not-plausible');

const both = (message: Sentence, suggestion: Sentence | undefined): Sentence =>
  suggestion === undefined ? message : { zh: `${message.zh}${suggestion.zh}`, en: `${message.en} ${suggestion.en}` };

/** `order.websites[0].name` as an item is called: `order.websites.0.name`. */
const itemOf = (field: string): string => field.replaceAll(/\[(\d+)\]/g, '.$1');

/**
 * What goes back to the applicant because an upload cannot be written: one item for each problem. In an order of steps the whole subject is sent as it is on file, so
 * the place may not be one of this order's: the steps and the order are open.
 */
export const returnedProblems = (problems: readonly BuildProblem[], action: OrderAction): readonly ReturnItem[] =>
  problems.flatMap((problem): readonly ReturnItem[] => {
    const { field, message, suggestion } = problem;
    const words = { code: reasonFor(problem), ...(message === undefined ? {} : { applicantText: both(message, suggestion) }) };
    const items = action === 'steps' ? ['steps', 'order'] : [itemOf(field)];
    return items.map((item) => ({ item, ...words }));
  });
