import type { Judgement } from '#functions/record-reading/current-verdict';
import type { FilingEvent } from '#shared/filing/filing';
import { screen } from '#shared/verdict/screen';
import type { Verdict } from '#shared/verdict/verdict';

/** What the rules say of a filing's further course once something has happened to it: when steps are due, free days, what the applicant must still do. */
export const stagesAfter = ({ filing }: Judgement, event: FilingEvent): Pick<Verdict, 'deadlines' | 'promotion' | 'findings'> =>
  screen({
    name: 'stages',
    filing: { ...filing, events: [...(filing.events ?? []), event] },
    documents: [],
    timing: { totalMs: 0, perDocumentMs: [] },
  });
