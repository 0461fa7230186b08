const KEPT_AS = 'heyan.single-keys';

type Kept = { readonly getItem: (name: string) => string | null; readonly setItem: (name: string, value: string) => void };

/**
 * Whether keys that write a character (letters, digits, signs) act by themselves. Who speaks to the computer, or strikes keys by accident, switches them off
 * (WCAG 2.1.4); kept in this browser.
 */
export const createSingleKeys = (kept: () => Kept) => {
  const listeners = new Set<() => void>();
  const isOn = (): boolean => kept().getItem(KEPT_AS) !== 'off';
  return {
    isOn,
    choose: (on: boolean): void => {
      kept().setItem(KEPT_AS, on ? 'on' : 'off');
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** True where the key may act. Those that write nothing always may, and those of a row while it has the focus. */
    mayAct: (key: string, isInItsRow: boolean): boolean => [...key].length !== 1 || isInItsRow || isOn(),
  };
};
