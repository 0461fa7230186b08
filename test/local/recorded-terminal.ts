import type { Terminal } from '#local/terminal';

/** A terminal that keeps what was written. */
export const recordedTerminal = (
  colour = false,
): { readonly terminal: Terminal; readonly out: () => string; readonly err: () => string } => {
  const written = { out: '', err: '' };
  return {
    terminal: {
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
      colour,
    },
    out: () => written.out,
    err: () => written.err,
  };
};
