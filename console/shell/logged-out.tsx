import { Button } from '#console/parts/button';
import { Dialog } from '#console/parts/dialog';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';

/** Over the page on which the log-in ended: drafts are kept in this tab, and the log-in leads back here. */
export const LoggedOut = ({ failed, onLogIn }: { readonly failed: boolean; readonly onLogIn: () => void }) => {
  const { say } = useWords();
  return (
    <Dialog open onClose={onLogIn} title={say(shellWords.loggedOut)} closeMeans={say(shellWords.logInAgain)}>
      <p>{say(shellWords.draftsKept)}</p>
      {failed ? <p role="alert">{say(shellWords.logInFailed)}</p> : null}
      <p>
        <br />
        <Button kind="primary" onClick={onLogIn}>
          {say(shellWords.logInAgain)}
        </Button>
      </p>
    </Dialog>
  );
};
