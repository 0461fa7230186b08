import { useWords } from '#console/words/language';
import { runWords } from '#shared/messages/console-rerun';

/** A span of seconds in words, as coarse as it is long. */
export const useDuration = (): ((seconds: number) => string) => {
  const { say } = useWords();
  return (seconds) => {
    if (seconds < 100) return say(runWords.seconds, { count: Math.ceil(seconds) });
    if (seconds < 6000) return say(runWords.minutes, { count: Math.round(seconds / 60) });
    return say(runWords.hours, { count: (seconds / 3600).toFixed(1) });
  };
};
