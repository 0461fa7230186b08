import { createHash } from 'node:crypto';
import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { BureauOutcome } from '#functions/bureau-outcomes';
import type { SendingTools } from '#functions/submit-to-bureau/sending-tools';
import { submitToBureau } from '#functions/submit-to-bureau/submit-to-bureau';
import { memoryStore } from '#test/functions/memory-store';
import { scriptedBureau } from './scripted-bureau';

/** An access provider with a ledger in memory, a clock that tests turn, and a scripted bureau. */
export const sendingOffice = () => {
  const bureau = scriptedBureau();
  const ledger = createLedger(memoryLedgerItems());
  const outcomes = new Map<string, BureauOutcome>();
  const clock = { nowMs: 1_000_000 };
  const built: string[] = [];
  const tools: SendingTools = {
    ledger,
    client: bureau.client,
    files: memoryStore(),
    build: async ({ key, firstId }) => {
      built.push(key);
      // A file that is packed anew may differ in its bytes.
      const packed = Buffer.from(`${key} ${firstId} ${built.filter((one) => one === key).length > 1 ? 'again' : ''}`);
      return { ok: true, file: { packed, hash: createHash('md5').update(packed).digest('base64') }, resultIds: [firstId] };
    },
    outcomes: { record: async (outcome) => void outcomes.set(outcome.id, outcome) },
    nowMs: () => clock.nowMs,
  };
  const wish = (filingId: string) => ({ filingId, revision: 1, operation: 'first-filing' as const, part: '', idCount: 3 });
  const submit = (filingId: string) => submitToBureau(wish(filingId), tools);
  /** Submits, and comes back whenever it is told to, at most so often. */
  const submitted = async (filingId: string, visits = 20) => {
    for (let visit = 0; visit < visits; visit += 1) {
      const result = await submit(filingId);
      if (result.state !== 'wait') return result;
      clock.nowMs = Math.max(clock.nowMs, result.untilMs);
    }
    return submit(filingId);
  };
  return { bureau, ledger, outcomes, clock, built, tools, wish, submit, submitted };
};
