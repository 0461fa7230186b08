/** Where a command writes: results to `out`, everything else to `err`. `colour` says whether escape codes are welcome on `out`. */
export type Terminal = { readonly out: (text: string) => void; readonly err: (text: string) => void; readonly colour: boolean };

/** 0: all well. 1: at least one filing did not pass. 2: an input could not be used. */
export type ExitStatus = 0 | 1 | 2;

/** JSON as the commands print it: indented, with a line end. */
export const jsonText = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

/** The terminal of this process. A reader that closes the pipe early (`| head`) ends the process quietly. */
export const processTerminal = (): Terminal => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Not `exit`, which cannot wait for the threads that read.
      if (error.code === 'EPIPE') process.kill(process.pid, 'SIGKILL');
      throw error;
    });
  }
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
  };
};
