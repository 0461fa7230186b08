import type { Filing } from '#shared/filing/filing';
import type { SheetItem } from '#shared/filing/verification-sheet';
import { rulesBehind, type SheetProposal } from '#shared/filing/verification-sheet-proposals';
import { nothingAgainst, SHEET_REASONS, type SheetReason } from '#shared/messages/labels-sheet';
import type { Sentence } from '#shared/verdict/verdict';

const isPersonal = ({ order }: Filing): boolean => order.subject.nature === 'person';

/** True for what only a unit puts on its sheet, where the filing is a person's. */
export const needsNoSeal = ({ units }: SheetItem, filing: Filing): boolean => units === 'only' && isPersonal(filing);

const OF_TEXTS: Readonly<Record<string, SheetReason>> = {
  number: 'provider-numbers',
  accessProvider: 'provider-writes',
  accessMethod: 'from-server',
  serverPlace: 'from-server',
  ipAddresses: 'from-server',
};

const ofTick = ({ group }: SheetItem, filing: Filing): SheetReason => {
  if (group === 'approval') return 'by-approval';
  if (group === 'person') return 'by-personal-document';
  return isPersonal(filing) ? 'no-unit-certificate' : 'by-unit-certificate';
};

const ofOpenQuestion = ({ field, units }: SheetItem, filing: Filing): SheetReason => {
  if (field === 'photoTaken') return 'photo-open';
  return units === 'optional-for-persons' && isPersonal(filing) ? 'optional-for-persons' : 'not-entered';
};

const ofQuestion = ({ item, answer, because }: SheetProposal, filing: Filing): SheetReason | null => {
  if (item.field === 'hasApproval') return answer === 'yes' ? 'has-approval' : 'no-approval';
  if (because.length > 0) return answer === 'no' ? 'stands-against' : 'person-decides';
  if (answer === null) return ofOpenQuestion(item, filing);
  if (item.field === 'photoTaken') return 'photo-passed';
  return item.field === 'recordKept' ? 'record-kept' : null;
};

const codeOf = (proposal: SheetProposal, filing: Filing): SheetReason | null => {
  const { item } = proposal;
  if (item.answer === 'text') return OF_TEXTS[item.field] ?? 'from-order';
  if (item.answer === 'tick') return ofTick(item, filing);
  if (item.answer === 'ink') return needsNoSeal(item, filing) ? 'no-seal' : 'by-hand';
  return ofQuestion(proposal, filing);
};

/** Why an item of the sheet is proposed as it is; where findings stand behind it, the words that lead up to them. */
export const sheetReason = (proposal: SheetProposal, filing: Filing): Sentence => {
  const code = codeOf(proposal, filing);
  return code === null ? nothingAgainst(rulesBehind(proposal.item)) : SHEET_REASONS[code];
};
