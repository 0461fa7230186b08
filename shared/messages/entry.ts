import type { Sentence } from '#shared/verdict/verdict';

/** One row of the catalogue: the message in Chinese and English, then the suggestion in Chinese and English. */
export const entry = (
  zh: string,
  en: string,
  todoZh: string,
  todoEn: string,
): { readonly message: Sentence; readonly suggestion: Sentence } => ({
  message: { zh, en },
  suggestion: { zh: todoZh, en: todoEn },
});
