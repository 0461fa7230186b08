import type { Filing } from '#shared/filing/filing';
import { type SheetProposal, sheetProposals } from '#shared/filing/verification-sheet-proposals';
import type { Verdict } from '#shared/verdict/verdict';

/** The access provider's name is not among what a filing says: on one machine the provider writes it by hand. */
const ISSUER = { name: '' };

/** Proposals for every item of an order's verification sheet; none for an order that adds nothing, as it has no sheet. */
export const proposalsOf = (filing: Filing, { findings }: Pick<Verdict, 'findings'>): readonly SheetProposal[] =>
  filing.order.action === 'add' ? sheetProposals(filing, findings, ISSUER) : [];
