import type { Judgement } from '#functions/record-reading/current-verdict';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import { enteredView } from '#shared/api/filing-body';
import type { FilingView } from '#shared/api/filing-view';
import { type PersonalPlace, personalPlaces } from '#shared/api/personal-places';
import type { ApiPorts } from './api-ports';
import { keptJudgements } from './reading-runs';
import { materialView } from './view-filing';

/** Personal values of an earlier judgement: what was entered then, what was read, and what its findings show. */
const judgedValues = (
  { filing, materials, verdict }: Judgement,
  view: FilingView,
  all: readonly MaterialRecord[],
): readonly PersonalPlace[] => {
  const records = new Map(all.map((one) => [one.id, one]));
  // Evidence counts these by their place. The record of one that was taken out stays, in a state that no answer shows.
  const known = materials.flatMap((id) => {
    const record = records.get(id);
    return record === undefined ? [] : [materialView({ ...record, state: 'read' }, null)];
  });
  return personalPlaces({ ...view, entered: enteredView(filing), materials: known, verdict });
};

/**
 * Personal values that stood in a filing earlier and that what was returned may repeat: as it was submitted last, and as it was read and judged at any time, also off
 * materials that were replaced since. None where nothing is in the applicant's hands to put right.
 */
export const valuesBefore = async (
  { id, revision, submittedRevision = revision, erasedAt }: FilingRecord,
  view: FilingView,
  ports: Pick<ApiPorts, 'store' | 'derived'>,
): Promise<readonly PersonalPlace[]> => {
  if (erasedAt !== undefined) return [];
  const { store } = ports;
  const [entered, judgements, materials] = await Promise.all([
    submittedRevision === revision ? null : store.filings.entered(id, submittedRevision),
    view.fixList.length === 0 ? [] : keptJudgements(id, ports),
    store.materials.of(id),
  ]);
  return [
    ...(entered === null ? [] : personalPlaces({ ...view, entered: enteredView(entered.entered) })),
    ...judgements.flatMap((one) => judgedValues(one, view, materials)),
  ];
};
