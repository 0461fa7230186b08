import { useSyncExternalStore } from 'react';
import { Dialog } from '#console/parts/dialog';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';
import { singleKeys, useKeyGroups } from './key-bindings';
import styles from './key-help.module.css';

const NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', ' ': 'Space' };

/** All keys that work on the page, in a dialog: those of the page itself first. */
export const KeyHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { say } = useWords();
  const groups = useKeyGroups();
  const isOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.isOn);
  return (
    <Dialog open={open} onClose={onClose} title={say(shellWords.keys)} wide>
      <label className={styles.single}>
        <input type="checkbox" checked={isOn} onChange={({ target }) => singleKeys.choose(target.checked)} />
        {say(shellWords.singleKeys)}
        <span className={styles.means}>{say(shellWords.singleKeysMean)}</span>
      </label>
      <div className={styles.groups}>
        {groups.toReversed().map(({ title, bindings }) => (
          <section key={title.en}>
            <h3>{say(title)}</h3>
            <dl className={styles.keys}>
              {bindings.map(({ keys, shown, label }) => (
                <div key={label.en} className={styles.row}>
                  <dt>
                    {(shown === undefined ? keys : [shown]).map((key) => (
                      <kbd key={key}>{NAMES[key] ?? key}</kbd>
                    ))}
                  </dt>
                  <dd>{say(label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
