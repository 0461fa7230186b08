import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';
import styles from './offline-bar.module.css';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** True while the browser has a network. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Says that the network is away, and what becomes of what is on the page. */
export const OfflineBar = () => {
  const { say } = useWords();
  const online = useOnline();
  return (
    <div role="status">
      {online ? null : (
        <p className={styles.bar}>
          <WifiOff size={16} aria-hidden />
          {say(shellWords.offline)}
        </p>
      )}
    </div>
  );
};
