import { screen } from '#shared/verdict/screen';
import { renderPage } from './html/page';
import { pageFiling } from './html/page-filing';
import { readingTools } from './reading-tools';
import { ruleSource } from './rule-source';
import type { ScreenCommandTools } from './screen-command';

/** The screening tools of this machine: its reading tools, the judge, and the page. */
export const screeningTools = (): ScreenCommandTools => ({
  ...readingTools(),
  judge: screen,
  renderPage: async (screenings) => {
    const filings = [];
    for (const screening of screenings) filings.push(await pageFiling(screening, ruleSource));
    return renderPage(filings);
  },
});
