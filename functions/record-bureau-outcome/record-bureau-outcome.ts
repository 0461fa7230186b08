import type { BureauOutcomes } from '#functions/bureau-outcomes';
import type { OutcomePorts } from './outcome-ports';
import { recordAnswer } from './record-answer';
import { recordNews } from './record-news';

/**
 * Where the bureau's answers go: to the filing that they are about, to the account's books, to the lists of operators. Each outcome is recorded once, by its id;
 * a second call with it only finishes what the first may have left undone.
 */
export const recordBureauOutcomes = (ports: OutcomePorts): BureauOutcomes => ({
  record: (outcome) => (outcome.filingId === null ? recordNews(outcome, ports) : recordAnswer(outcome, ports)),
});
