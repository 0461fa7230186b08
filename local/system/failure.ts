const FRAME = /\(?((?:file:\/\/)?\/[^\s()]+:\d+:\d+)\)?$/;

/** How many places of the project's own code are named. */
const MOST_PLACES = 3;

/**
 * A failure as the log may keep it: the error's name and the places in the project's own code where it was thrown. Never its message: nobody knows what that quotes.
 */
export const failureOf = (error: unknown, project: string): { readonly error: string; readonly places: readonly string[] } => {
  if (!(error instanceof Error)) return { error: 'unknown', places: [] };
  const frames = (error.stack ?? '').split('\n').flatMap((line) => FRAME.exec(line.trim())?.[1] ?? []);
  const own = frames.map((frame) => frame.replace('file://', '')).filter((frame) => frame.startsWith(`${project}/`));
  return {
    error: error.name,
    places: own
      .map((frame) => frame.slice(project.length + 1))
      .filter((place) => /^(functions|shared)\//.test(place))
      .slice(0, MOST_PLACES),
  };
};

/** What a workflow's step throws to be asked again: a way of speaking, and no failure. */
const ASKS_AGAIN: ReadonlySet<string> = new Set(['ReadingsPending']);

/** How a call that threw stands in the log. */
export const callThatThrew = (error: unknown): { readonly level: 'info' | 'warn'; readonly event: string } =>
  error instanceof Error && ASKS_AGAIN.has(error.name)
    ? { level: 'info', event: 'step-asks-again' }
    : { level: 'warn', event: 'function-failed' };
