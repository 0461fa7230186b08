import { LogIn as Icon } from 'lucide-react';
import { Button } from '#console/parts/button';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';
import styles from './log-in.module.css';

/** Before anybody is logged in. */
export const LogIn = ({ failed, onLogIn }: { readonly failed: boolean; readonly onLogIn: () => void }) => {
  const { say, language, choose } = useWords();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="/icon.svg" width={44} height={44} alt="" />
        <h1>
          {say(shellWords.product)} {say(shellWords.console)}
        </h1>
        <p className={styles.text}>{say(shellWords.logInText)}</p>
        {failed ? (
          <p role="alert" className={styles.failed}>
            {say(shellWords.logInFailed)}
          </p>
        ) : null}
        <Button kind="primary" autoFocus onClick={onLogIn} className={styles.button ?? ''}>
          <Icon size={16} aria-hidden />
          {say(shellWords.logIn)}
        </Button>
        <Button kind="quiet" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {say(shellWords.otherLanguage)}
        </Button>
      </div>
    </main>
  );
};
