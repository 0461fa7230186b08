import { findings } from 'virtual:labels';
import { useCallback } from 'react';
import { useWords } from '#console/words/language';
import { gistOf } from '#shared/messages/console-gist';

/** What kind of thing a finding is, in the language that was chosen, where its code alone is known; undefined for a code that is no finding's. */
export const useGist = (): ((code: string) => string | undefined) => {
  const { language } = useWords();
  return useCallback(
    (code) => {
      const template = findings[code];
      return template === undefined ? undefined : gistOf(code, template)[language];
    },
    [language],
  );
};
