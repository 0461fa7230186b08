import { debuglog } from 'node:util';
import type { Complaint } from './complaint';
import { loadFiling } from './filing-folder';
import { type Screening, type ScreeningOptions, type ScreeningTools, screenFolder } from './screening';

/** Filings as far as they could be judged, and what was wrong with the inputs. */
export type Screened = { readonly screenings: readonly Screening[]; readonly complaints: readonly Complaint[] };

const trace = debuglog('heyan');

/** A failure of the system over one filing is that filing's complaint; the trace shows with NODE_DEBUG=heyan only. */
const failed = (input: string, error: unknown): Screened => {
  trace('%o', error);
  return { screenings: [], complaints: [{ at: input, zh: '系统内部出错，没有结论', en: 'internal failure, no verdict' }] };
};

const screenOne = async (input: string, tools: ScreeningTools, options: ScreeningOptions): Promise<Screened> => {
  try {
    const loaded = await loadFiling(input);
    if ('complaints' in loaded) return { screenings: [], complaints: loaded.complaints };
    const screening = await screenFolder(loaded.folder, tools, options);
    return { screenings: [screening], complaints: screening.complaints };
  } catch (error) {
    return failed(input, error);
  }
};

/** Screens inputs in order and shows each as soon as it is judged; one that cannot be used is a complaint. */
export const screenFilings = async (
  inputs: readonly string[],
  tools: ScreeningTools,
  options: ScreeningOptions,
  show: (screened: Screened) => void,
): Promise<Screened> => {
  const all: Screened[] = [];
  for (const input of inputs) {
    const screened = await screenOne(input, tools, options);
    show(screened);
    all.push(screened);
  }
  return { screenings: all.flatMap(({ screenings }) => screenings), complaints: all.flatMap(({ complaints }) => complaints) };
};
