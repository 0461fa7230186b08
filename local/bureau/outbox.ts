import { type BlockContent, buildDownload } from '#shared/bureau/answers/download';
import { provinceOfDivision } from '#shared/identifiers/divisions';
import { FILING_SHORT_NAMES } from '#shared/identifiers/filing-number';
import { beijingTime } from './beijing-time';
import type { BureauState } from './state';

/** A subject's filing number: its province (`330000`) or the bureau's, the year and a serial number of six digits. */
export const subjectNumber = ({ configuration, nextSerial }: BureauState, division: number, nowMs: number): string => {
  const province = configuration.province ?? provinceOfDivision(String(division)) ?? 'CN-BJ';
  return `${FILING_SHORT_NAMES[province]}ICP备${beijingTime(nowMs).slice(0, 4)}${String(nextSerial).padStart(6, '0')}号`;
};

/** Puts the text of a file last in line for the provider, under a name of letters and digits that no other file has. */
export const withOutboxFile = (state: BureauState, xml: string): BureauState => {
  const name = `R${state.configuration.ispId}N${String(state.nextFile).padStart(6, '0')}`;
  return { ...state, nextFile: state.nextFile + 1, outbox: [...state.outbox, { name, xml }] };
};

/** Puts a file of these blocks last in line. */
export const withOutbox = (state: BureauState, blocks: readonly BlockContent[]): BureauState =>
  withOutboxFile(state, buildDownload(blocks));
