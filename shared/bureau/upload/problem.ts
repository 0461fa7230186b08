import type { Sentence } from '#shared/verdict/verdict';
import { elementLabel } from './labels';
import { type UploadProblemCode, uploadWords } from './upload-words';

/**
 * One reason why an upload cannot be written: the field as the filing's shape names it (`order.websites[0].manager.mobile`), the code, and what
 * is said about it. `position` counts characters from 1. Never holds the text itself.
 */
export type UploadProblem = {
  readonly code: UploadProblemCode;
  readonly field: string;
  readonly message: Sentence;
  readonly suggestion: Sentence;
  readonly position?: number;
};

/** What fills the sentence of a problem: the element it is about, or words of its own. */
export type ProblemFacts = { readonly about?: string | Sentence; readonly position?: number; readonly limit?: number };

const filled = (template: string, language: 'zh' | 'en', { about = '', position, limit }: ProblemFacts): string => {
  const words = typeof about === 'string' ? elementLabel(about) : about;
  return template
    .replaceAll('{about}', words[language])
    .replaceAll('{position}', String(position ?? ''))
    .replaceAll('{limit}', String(limit ?? ''));
};

/** A problem with its words; `facts.about` is an element's name or a sentence. */
export const problem = (code: UploadProblemCode, field: string, facts: ProblemFacts = {}): UploadProblem => {
  const { message, suggestion } = uploadWords[code];
  const inBoth = ({ zh, en }: Sentence): Sentence => ({ zh: filled(zh, 'zh', facts), en: filled(en, 'en', facts) });
  return {
    code,
    field,
    message: inBoth(message),
    suggestion: inBoth(suggestion),
    ...(facts.position === undefined ? {} : { position: facts.position }),
  };
};
