import { useEffect, useState } from 'react';
import { Button } from '#console/parts/button';
import { OutsideText } from '#console/parts/outside-text';
import { momentText, shortMoment } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { taskWords } from '#shared/messages/console-task';
import { visible } from '#shared/web/visible-text';
import type { Standing } from './standing';
import styles from './standing-bar.module.css';

const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};

/** Until when the task is one's own, or that the claim ended: who goes on working prolongs it, unless somebody was faster. */
export const LeaseNote = ({ until }: { readonly until: string }) => {
  const { say, tag } = useWords();
  const ended = Date.parse(until) <= useNow(1000);
  return (
    <span className={ended ? styles.ended : styles.note}>
      {say(ended ? taskWords.mineEnded : taskWords.mine, { when: shortMoment(until, tag) })}
    </span>
  );
};

type BarProps = { readonly standing: Standing; readonly onTakeOver: () => void };

/** Whose the task is, and a way to take it over once another's claim ended. */
export const StandingBar = ({ standing, onTakeOver }: BarProps) => {
  const { say, tag } = useWords();
  const now = useNow(1000);
  if (standing.is === 'unknown' || standing.is === 'mine') return null;
  const outcome = standing.is === 'decided' ? standing.outcome : undefined;
  const ended = standing.is === 'held' && Date.parse(standing.until) <= now;
  return (
    <div role="status" className={standing.is === 'looking' ? styles.looking : styles.bar}>
      <span>
        {standing.is === 'held'
          ? ended
            ? say(taskWords.mayTakeOver, { who: visible(standing.by) })
            : say(taskWords.heldBy, { who: visible(standing.by), when: shortMoment(standing.until, tag) })
          : null}
        {standing.is === 'decided' ? (
          <OutsideText
            text={say(taskWords.decidedBy, {
              who: standing.by,
              when: standing.at === '' ? '' : momentText(standing.at, tag),
              outcome: outcome === undefined ? '' : say(outcome === 'approve' ? taskWords.outcomeApprove : taskWords.outcomeReturn),
            })}
          />
        ) : null}
        {standing.is === 'closed' ? say(taskWords.closed) : null}
        {standing.is === 'looking' ? say(taskWords.onlyLooking) : null}
      </span>
      {standing.is === 'held' ? (
        <Button onClick={onTakeOver} disabled={!ended}>
          {say(taskWords.takeOver)}
        </Button>
      ) : null}
    </div>
  );
};
