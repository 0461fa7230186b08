import { Button } from '#console/parts/button';
import { Dialog } from '#console/parts/dialog';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';

/** Over the page on which the log-in ended: drafts are kept in this tab, and the log-in leads back here. */
export const LoggedOut = ({ onLogIn }: { readonly onLogIn: () => void }) => {
  const { say } = useWords();
  return (
    <Dialog open onClose={onLogIn} title={say(shellWords.loggedOut)}>
      <p>{say(shellWords.draftsKept)}</p>
      <p>
        <br />
        <Button kind="primary" onClick={onLogIn}>
          {say(shellWords.logInAgain)}
        </Button>
      </p>
    </Dialog>
  );
};
