import { createHash } from 'node:crypto';
import { bureauClient } from '#functions/adapters/bureau/client';
import { packFile } from '#functions/adapters/bureau/pack';
import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import type { BureauLedger, LedgerItems } from '#functions/bureau-ledger';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { BureauOutcome } from '#functions/bureau-outcomes';
import type { CollectingTools } from '#functions/collect-from-bureau/collecting-tools';
import { UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';
import type { SendingTools } from '#functions/submit-to-bureau/sending-tools';
import { inProcessCall, memoryCell } from '#local/bureau/in-process';
import { approvingScript } from '#local/bureau/script';
import { type BureauState, newBureau, withScript } from '#local/bureau/state';
import { badLine } from './bad-line';
import { anyConfiguration, chaoticScript, someVerdicts } from './bureau-script';
import { type Dice, seededDice } from './dice';
import { filingXml } from './filing-xml';
import { laggingLists } from './lagging-lists';
import { type Fate, mortal } from './mortal';

const START_MS = Date.UTC(2026, 10, 23, 1);

/** A filing's ids: its subject, website, domain, access and address. */
export const IDS = 5;

const memoryFiles = (): ObjectStore => {
  const objects = new Map<string, Uint8Array>();
  return {
    get: async (key) => {
      const bytes = objects.get(key);
      if (bytes === undefined) throw new UnprocessableError('file-not-found');
      return bytes;
    },
    put: async (key, bytes) => void objects.set(key, bytes),
  };
};

/** Ends a process now and then, on either side of an effect, until the world is calm. */
const fateOf = (dice: Dice, isCalm: () => boolean): Fate => {
  return () => (!isCalm() && dice.chance(0.02) ? dice.pick(['before', 'after']) : null);
};

const hasArrived = ({ files, forgotten }: BureauState, number: number): boolean =>
  [...files, ...forgotten].some(({ sequence }) => sequence === number);

/** True when the bureau said at least once that it has a file which it has not. */
const hasLied = ({ script, faultTimes }: BureauState): boolean =>
  script.faults.some(({ fault }, index) => fault === 'lose-file' && (faultTimes[index] ?? 0) > 0);

/** The place of a filing, from 0, in its id. */
export const placeOf = (filingId: string): number => Number(filingId.slice(1));

/** A provider and a bureau on a clock that is turned by hand, with everything going wrong that can, until it is calmed down. `items` keeps the ledger. */
export const bureauWorld = (seed: number, items: LedgerItems = memoryLedgerItems()) => {
  const dice = seededDice(seed);
  const verdicts = someVerdicts(dice, 2 + dice.below(6));
  const cell = memoryCell(newBureau({ configuration: anyConfiguration(dice), script: chaoticScript(dice, seed, verdicts) }));
  const clock = { nowMs: START_MS };
  const nowMs = () => clock.nowMs;
  let calm = false;
  const isCalm = () => calm;
  const happened = new Set<string>();
  const line = badLine(inProcessCall(cell, nowMs), dice, 0.15, (what) => happened.add(what));
  const files = memoryFiles();
  const outcomes = new Map<string, BureauOutcome>();
  const { ispId, userName, password, cipher } = cell.read().configuration;
  const client = bureauClient({ ispId, userName, password, cipher }, line.call);

  const early: string[] = [];
  let lied = false;
  const record = async (outcome: BureauOutcome): Promise<void> => {
    outcomes.set(outcome.id, outcome);
    lied ||= hasLied(cell.read());
    if (outcome.is === 'submitted' && !lied && !hasArrived(cell.read(), outcome.number)) early.push(outcome.id);
  };

  /** What one process works with: it may be killed at every effect, and lists lag. */
  const process = (): SendingTools & CollectingTools => {
    const fate = fateOf(dice, isCalm);
    const delay = () => (calm ? 0 : dice.below(dice.chance(0.04) ? 300 : 6));
    const lagging = laggingLists(items, dice, () => !calm);
    return {
      ledger: createLedger(mortal(lagging, fate, delay, ['get', 'list'])),
      client: mortal(client, fate, delay),
      files: mortal(files, fate, delay, ['get']),
      build: async ({ filingId, firstId }) => {
        const built = packFile(filingXml(placeOf(filingId), firstId, ispId), `h${firstId}.xml`);
        return built.ok
          ? { ok: true, file: built.file, resultIds: [firstId], fileName: `h${firstId}.xml` }
          : { ok: false, problems: ['packing'] };
      },
      outcomes: mortal({ record }, fate, delay),
      fingerprint: (text) => createHash('sha256').update(text).digest('hex'),
      nowMs,
    };
  };
  const ledger: BureauLedger = createLedger(items);
  return {
    dice,
    verdicts,
    clock,
    line,
    ledger,
    outcomes,
    /** What happened beside the faults of the bureau's script. */
    happened,
    /** Outcomes that said "submitted" of what the bureau never had. */
    early,
    process,
    bureau: cell.read,
    /** From now on no process dies, no call fails, and the bureau does as it is written. What is under way still arrives. */
    calmDown: () => {
      calm = true;
      lied ||= hasLied(cell.read());
      line.mend();
      const { decisions } = cell.read().script;
      cell.write(withScript(cell.read(), { ...approvingScript, decisions }));
    },
  };
};

export type BureauWorld = ReturnType<typeof bureauWorld>;
