import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Sentence } from '#shared/verdict/verdict';

/** The languages of the console, the first by default. */
export type Language = 'zh' | 'en';

const KEPT_AS = 'heyan.language';
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const kept = (): Language => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh');

type Words = {
  readonly language: Language;
  /** The language as HTML and `Intl` name it. */
  readonly tag: string;
  /** A sentence in the language that was chosen; `{name}` stands for a value. */
  readonly say: (sentence: Sentence, values?: Readonly<Record<string, string | number>>) => string;
  readonly choose: (language: Language) => void;
};

const Context = createContext<Words | null>(null);

const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Gives the language to everything below, and keeps the choice in this browser. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(kept);
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(KEPT_AS, next);
    setLanguage(next);
  }, []);
  const words = useMemo<Words>(
    () => ({ language, tag: TAGS[language], choose, say: (sentence, values = {}) => filled(sentence[language], values) }),
    [language, choose],
  );
  return <Context.Provider value={words}>{children}</Context.Provider>;
};

/** The words in the language that was chosen. */
export const useWords = (): Words => {
  const words = useContext(Context);
  if (words === null) throw new Error('useWords needs a LanguageProvider');
  return words;
};

/** A text that begins a line: its first letter large, where its script has such. */
export const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
