import { useEffect } from 'react';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';
import { titleWords } from '#shared/messages/console-titles';

/** Names the page in the browser's tab and history, in the language that was chosen. Ids stay out of it: a history is kept, and seen by others. */
export const usePageTitle = (path: string | undefined): void => {
  const { say } = useWords();
  const page = path === undefined ? undefined : titleWords[path];
  const title = [...(page === undefined ? [] : [say(page)]), say(shellWords.product)].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
};
