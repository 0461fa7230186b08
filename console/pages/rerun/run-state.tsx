import { Badge, type Tone } from '#console/parts/badge';
import { useWords } from '#console/words/language';
import { runStateWords } from '#shared/messages/console-rerun';
import type { RerunState } from '#shared/rerun/run';

const TONES: Readonly<Partial<Record<RerunState, Tone>>> = {
  starting: 'accent',
  canary: 'accent',
  running: 'accent',
  paused: 'check',
  stopped: 'bad',
  refused: 'bad',
  cancelled: 'check',
  done: 'good',
};

/** How a run stands, as a badge. */
export const RunStateBadge = ({ state }: { readonly state: RerunState }) => {
  const { say } = useWords();
  return <Badge tone={TONES[state] ?? 'neutral'}>{say(runStateWords[state])}</Badge>;
};
