import type { Sentence } from '#shared/verdict/verdict';
import { engineMessages } from './catalogue-engine';
import { filingTypeMessages } from './catalogue-filing-type';
import { materialMessages } from './catalogue-materials';
import { nameMessages } from './catalogue-names';
import { orderMessages } from './catalogue-order';
import { overlayMessages } from './catalogue-overlays';
import { readingMessages } from './catalogue-readings';
import { scopeMessages } from './catalogue-scope';

/** A finding's sentence and what the applicant can do; `{name}` stands for a parameter. */
export type CatalogueEntry = { readonly message: Sentence; readonly suggestion: Sentence };

/** Every finding code and its words. */
export const catalogue = {
  ...engineMessages,
  ...filingTypeMessages,
  ...materialMessages,
  ...nameMessages,
  ...orderMessages,
  ...readingMessages,
  ...scopeMessages,
  ...overlayMessages,
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** A finding code; it is public interface. */
export type FindingCode = keyof typeof catalogue;

/** What fills a template: the same in both languages, or one wording for each. */
export type Parameters = Readonly<Record<string, string | Sentence>>;

const filled = (template: string, language: 'zh' | 'en', parameters: Parameters): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new RangeError(`the message has no parameter ${name}`);
    return typeof value === 'string' ? value : value[language];
  });

const sentence = ({ zh, en }: Sentence, parameters: Parameters): Sentence => {
  const english = filled(en, 'en', parameters);
  return { zh: filled(zh, 'zh', parameters), en: english.charAt(0).toUpperCase() + english.slice(1) };
};

/** The words of a finding. Throws a RangeError when a parameter is missing: a rule must give what its sentence needs. */
export const wordsFor = (code: FindingCode, parameters: Parameters): CatalogueEntry => {
  const { message, suggestion } = catalogue[code];
  return { message: sentence(message, parameters), suggestion: sentence(suggestion, parameters) };
};
