/** Reads the files named on the command line, the first one once more before the clock starts, and prints times, processor time, memory and texts. */
export const measured: (read: (file: string) => Promise<string>) => Promise<void>;
