import { Configuration } from '#local/bureau/configuration';
import { type Decision, type Fault, type FaultName, Script } from '#local/bureau/script';
import type { Dice } from './dice';
import { domainOf } from './filing-xml';

const FAULTS: readonly FaultName[] = [
  ...(['refuse-connection', 'lose-request', 'http-500', 'soap-fault', 'html', 'lose-reply', 'silence', 'http-500-after'] as const),
  ...(['html-after', 'cut-reply', 'no-version', 'no-message', 'long-message', 'unknown-code', 'lose-file', 'forget-files'] as const),
  ...(['wrong-digest', 'cut-base64', 'bad-zip', 'two-entries', 'wrong-key', 'not-gbk', 'deliver-again', 'newest-first'] as const),
  ...(['unknown-result', 'contradiction', 'unknown-block'] as const),
];

/** Windows and queues, faults of transmission, lock-outs, and codes that say nothing. */
const CODES = [15, 20, 901, 902, 7, 8, 17, 4, 5, 12, 19, 999, 999];

const someFaults = (dice: Dice): readonly Partial<Fault>[] => [
  ...FAULTS.filter(() => dice.chance(0.35)).map((fault) => ({
    fault,
    probability: 0.02 + dice.below(10) / 100,
    times: 1 + dice.below(4),
    value: 1 + dice.below(3),
  })),
  ...CODES.filter(() => dice.chance(0.3)).map((value) => ({
    fault: 'code' as const,
    value,
    probability: 0.02 + dice.below(8) / 100,
    times: 1 + dice.below(3),
  })),
];

/** What the bureau will say about a filing. */
export type Verdict = 'approved' | 'refused' | 'never';

/** The verdicts of so many filings. */
export const someVerdicts = (dice: Dice, filings: number): readonly Verdict[] =>
  Array.from({ length: filings }, () => dice.pick(['approved', 'approved', 'approved', 'refused', 'refused', 'never'] as const));

const decisionOn = (verdict: Verdict, place: number, dice: Dice): Partial<Decision> => {
  const when = { domain: domainOf(place) };
  if (verdict === 'never') return { when, outcome: 'never' };
  if (verdict === 'approved') return { when, outcome: 'approve', workingDays: dice.below(3) };
  return dice.chance(0.5) ? { when, codes: [1005, 1020] } : { when, outcome: 'refuse', workingDays: dice.below(3) };
};

/** A script with these verdicts and faults by chance. */
export const chaoticScript = (dice: Dice, seed: number, verdicts: readonly Verdict[]): Script =>
  Script.parse({ seed, decisions: verdicts.map((verdict, place) => decisionOn(verdict, place, dice)), faults: someFaults(dice) });

/** A bureau in any of the ways that the interface leaves open. */
export const anyConfiguration = (dice: Dice): Configuration =>
  Configuration.parse({
    cipher: dice.chance(0.5) ? null : { key: '0123456789ABCDEF', iv: '0102030405060708' },
    switches: {
      repeatedNumber: dice.pick(['refuse', 'accept-equal']),
      unknownAcknowledgement: dice.pick([0, 999]),
      results: dice.pick([
        ['machine', 'review', 'record'],
        ['record', 'review', 'machine'],
        ['review', 'record'],
        ['machine', 'record'],
      ]),
      resultsTogether: dice.chance(0.3),
      lastFileCode: dice.pick([0, 1]),
    },
  });
