import { pageFiling } from '#local/html/page-filing';
import type { PageFiling } from '#local/html/page-model';
import { ruleSource } from '#local/rule-source';
import type { Screening } from '#local/screening';
import type { Filing } from '#shared/filing/filing';
import { screen } from '#shared/verdict/screen';

/** A filing without files, as it is screened. */
export const screened = (filing: Filing): Screening => ({
  filing,
  verdict: screen({ name: 'my-filing', filing, documents: [], timing: { totalMs: 0, perDocumentMs: [] } }),
  files: [],
  complaints: [],
});

/** A filing without files, as the page shows it, with the real sources of its rules. */
export const pageOf = (filing: Filing): Promise<PageFiling> => pageFiling(screened(filing), ruleSource);

/** The text of markup: tags left out, blanks made one. */
export const textOf = (markup: string | undefined): string =>
  (markup ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
