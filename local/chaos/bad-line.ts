import type { SoapCall } from '#functions/adapters/bureau/soap-call';
import { BureauNotReached, BureauReplyLost } from '#functions/bureau-ports';
import type { Dice } from './dice';

/** A line that loses calls, loses replies, delivers twice, and delivers calls long after their caller gave up. */
export type BadLine = {
  readonly call: SoapCall;
  /** Delivers one of the calls that are still under way; false where there is none. */
  readonly deliverLate: () => Promise<boolean>;
  /** From now on everything goes well. */
  readonly mend: () => void;
};

/** Puts a bad line before a bureau. */
export const badLine = (call: SoapCall, dice: Dice, probability: number, note: (happened: string) => void = () => {}): BadLine => {
  const underWay: (() => Promise<unknown>)[] = [];
  let bad = true;
  return {
    call: async (method, parameters) => {
      if (!bad || !dice.chance(probability)) return call(method, parameters);
      switch (dice.below(5)) {
        case 0:
          throw new BureauNotReached('ECONNREFUSED');
        case 1:
          throw new BureauReplyLost('time-out');
        case 2:
          await call(method, parameters);
          throw new BureauReplyLost('connection-lost');
        case 3:
          note('delivered-twice');
          await call(method, parameters);
          return call(method, parameters);
        default:
          underWay.push(() => call(method, parameters));
          throw new BureauReplyLost('time-out');
      }
    },
    deliverLate: async () => {
      const [late] = underWay.splice(dice.below(Math.max(1, underWay.length)), 1);
      if (late !== undefined) note('delivered-late');
      // Nobody waits for the reply any more, whatever it is.
      await late?.().catch(() => undefined);
      return late !== undefined;
    },
    mend: () => {
      bad = false;
    },
  };
};
