import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Sentence } from '#shared/verdict/verdict';
import { createSingleKeys } from './single-keys';

/** A key and what it does. `keys` are values of `KeyboardEvent.key`; `shown` is how the help writes them. */
export type KeyBinding = {
  readonly keys: readonly string[];
  readonly shown?: string;
  readonly label: Sentence;
  readonly run: (event: KeyboardEvent) => void;
  /** Works while a text is typed, too. */
  readonly inText?: boolean;
  /** An arrow together with Shift; arrows alone never are. Letters say it by being capital. */
  readonly shift?: true;
  /** Runs again and again while the key is held down. Only what moves may: a held key must decide, mark or claim no more than one press does. */
  readonly repeats?: boolean;
  /** Is about the row that has the focus: works there also where single keys are switched off. */
  readonly ofRow?: boolean;
};

/** Bindings of one part of a page, under a heading of the help. */
export type KeyGroup = { readonly title: Sentence; readonly bindings: readonly KeyBinding[] };

type Registry = {
  readonly groups: () => readonly KeyGroup[];
  readonly add: (group: { readonly current: KeyGroup }) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const createRegistry = (): Registry => {
  const held = new Set<{ readonly current: KeyGroup }>();
  const listeners = new Set<() => void>();
  let seen: readonly KeyGroup[] = [];
  const changed = (): void => {
    seen = [...held].map(({ current }) => current);
    for (const listener of listeners) listener();
  };
  return {
    groups: () => seen,
    add: (group) => {
      held.add(group);
      changed();
      return () => {
        held.delete(group);
        changed();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const Context = createContext<Registry | null>(null);

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type));

const acts = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement ||
  target instanceof HTMLAnchorElement ||
  (target instanceof HTMLElement && target.tagName === 'SUMMARY');

/** The switch of this browser for keys that write a character. */
export const singleKeys = createSingleKeys(() => localStorage);

const isInRow = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('[role="row"]') !== null;

const fits = ({ keys, inText, shift, ofRow }: KeyBinding, event: KeyboardEvent): boolean =>
  keys.includes(event.key) &&
  singleKeys.mayAct(event.key, ofRow === true && isInRow(event.target)) &&
  (!event.key.startsWith('Arrow') || event.shiftKey === (shift ?? false)) &&
  (inText === true || !isText(event.target)) &&
  !(event.key === 'Enter' && acts(event.target)) &&
  // A range is moved by the arrows.
  !(event.key.startsWith('Arrow') && event.target instanceof HTMLInputElement);

/** Hears keys for everything below; nothing fires while a dialog is open, which has its own keys. */
export const KeyProvider = ({ children }: { readonly children: ReactNode }) => {
  const [registry] = useState(createRegistry);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const bindings = registry.groups().flatMap((group) => group.bindings);
      const binding = bindings.findLast((one) => fits(one, event));
      if (binding === undefined) return;
      event.preventDefault();
      if (!event.repeat || binding.repeats === true) binding.run(event);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [registry]);
  return <Context.Provider value={registry}>{children}</Context.Provider>;
};

const useRegistry = (): Registry => {
  const registry = useContext(Context);
  if (registry === null) throw new Error('keys need a KeyProvider');
  return registry;
};

/** Binds keys while the calling component is shown, and lists them in the help. */
export const useKeys = (title: Sentence, bindings: readonly KeyBinding[]): void => {
  const registry = useRegistry();
  const latest = useRef(bindings);
  latest.current = bindings;
  const group = useMemo(
    () => ({
      get current(): KeyGroup {
        return { title, bindings: latest.current.map((one, index) => ({ ...one, run: (event) => latest.current[index]?.run(event) })) };
      },
    }),
    [title],
  );
  useEffect(() => registry.add(group), [registry, group]);
};

/** The keys that work now. */
export const useKeyGroups = (): readonly KeyGroup[] => {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.groups);
};
