/** What was opened, to be closed in the opposite order. */
export type Closings = {
  /** Remembers how something is closed, and answers it. */
  readonly keep: <Opened extends { readonly close: () => unknown }>(opened: Opened) => Opened;
  readonly add: (close: () => unknown) => void;
  readonly closeAll: () => Promise<void>;
};

/** Nothing opened yet. */
export const noClosings = (): Closings => {
  const closings: (() => unknown)[] = [];
  const add = (close: () => unknown): void => {
    closings.unshift(close);
  };
  return {
    add,
    keep: (opened) => {
      add(opened.close);
      return opened;
    },
    closeAll: async () => {
      for (const close of closings.splice(0)) await close();
    },
  };
};
