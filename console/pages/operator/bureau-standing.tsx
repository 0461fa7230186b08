import { Badge } from '#console/parts/badge';
import { OutsideText } from '#console/parts/outside-text';
import { useWords } from '#console/words/language';
import type { BureauStanding } from '#shared/api/operator-bureau';
import { holdWords, phaseNames, replyWords, troubleText, bureauPageWords as words } from '#shared/messages/console-operator-bureau';
import { When } from './cells';
import styles from './operator.module.css';

type Line = NonNullable<BureauStanding['line']>;

const CALLS_SHOWN = 5;

const Calls = ({ calls }: Pick<Line, 'calls'>) => {
  const { say } = useWords();
  return (
    <dl className={styles.facts}>
      {calls
        .slice(-CALLS_SHOWN)
        .toReversed()
        .map(({ at, call, number, reply }) => (
          <div key={`${at}${call}`} className={styles.callRow}>
            <dt>
              <When at={at} />
            </dt>
            <dd>
              <span className={styles.id}>
                {call} {number}
              </span>{' '}
              <Badge tone={reply === 0 ? 'good' : 'check'}>{typeof reply === 'number' ? reply : say(replyWords[reply])}</Badge>
            </dd>
          </div>
        ))}
    </dl>
  );
};

const SendingPanel = ({ line }: Pick<BureauStanding, 'line'>) => {
  const { say } = useWords();
  if (line === null)
    return (
      <section className={styles.panel}>
        <h2>{say(words.sending)}</h2>
        <p className={styles.lead}>{say(words.notBegun)}</p>
      </section>
    );
  const { next, current, hold, tries, troubled, sendAgain, calls } = line;
  return (
    <section className={styles.panel}>
      <div className={styles.panelHead}>
        <h2>{say(words.sending)}</h2>
        <Badge tone={hold !== null ? 'bad' : troubled ? 'check' : 'good'}>
          {say(hold !== null ? words.stopped : troubled ? words.troubled : words.well)}
        </Badge>
      </div>
      {hold === null ? null : (
        <p className={styles.alarm}>
          {say(holdWords[hold.reason])} {hold.code === null ? null : <span className={styles.id}>[{hold.code}]</span>}
        </p>
      )}
      <dl className={styles.facts}>
        <dt>{say(words.next)}</dt>
        <dd>{next}</dd>
        <dt>{say(words.current)}</dt>
        <dd>
          {current === null ? (
            say(words.none)
          ) : (
            <>
              <bdi className={styles.id}>{current.submission}</bdi> · {say(phaseNames[current.phase])}
            </>
          )}
        </dd>
        {sendAgain.length === 0 ? null : (
          <>
            <dt>{say(words.sendAgain)}</dt>
            <dd>{sendAgain.join(', ')}</dd>
          </>
        )}
      </dl>
      {tries === 0 ? null : <p className={styles.small}>{say(words.triesText, { count: tries })}</p>}
      {calls.length === 0 ? null : (
        <>
          <h3>{say(words.calls)}</h3>
          <Calls calls={calls} />
        </>
      )}
    </section>
  );
};

const CollectingPanel = ({ collecting }: Pick<BureauStanding, 'collecting'>) => {
  const { say } = useWords();
  if (collecting === null)
    return (
      <section className={styles.panel}>
        <h2>{say(words.collecting)}</h2>
        <p className={styles.lead}>{say(words.notBegun)}</p>
      </section>
    );
  const { held, trouble, tries, last } = collecting;
  return (
    <section className={styles.panel}>
      <div className={styles.panelHead}>
        <h2>{say(words.collecting)}</h2>
        <Badge tone={held ? 'bad' : trouble === null ? 'good' : 'check'}>
          {held ? say(words.stopped) : trouble === null ? say(words.well) : <OutsideText text={say(troubleText(trouble))} />}
        </Badge>
      </div>
      {held && trouble !== null ? (
        <p className={styles.alarm}>
          <OutsideText text={say(troubleText(trouble))} />
        </p>
      ) : null}
      <dl className={styles.facts}>
        <dt>{say(words.last)}</dt>
        <dd>
          <When at={last} />
        </dd>
      </dl>
      {tries === 0 ? null : <p className={styles.small}>{say(words.triesText, { count: tries })}</p>}
    </section>
  );
};

/** How sending and collecting stand, side by side. */
export const BureauStandingPanels = ({ standing: { line, collecting } }: { readonly standing: BureauStanding }) => (
  <div className={styles.panels}>
    <SendingPanel line={line} />
    <CollectingPanel collecting={collecting} />
  </div>
);
