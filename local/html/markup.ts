import { printable } from '#local/printable';
import type { Sentence } from '#shared/verdict/verdict';

/** Markup that is safe to stand in the page: made only by `html` and `raw`. */
export type Markup = { readonly markup: string };

/** What may be put into a template: text is escaped, markup stands as it is, nothing stands for nothing. */
export type Insertable = string | number | Markup | readonly Insertable[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

const inserted = (piece: Insertable): string => {
  if (piece === undefined) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(piece);
  return 'markup' in piece ? piece.markup : piece.map(inserted).join('');
};

/** A template of markup: everything inserted as text is escaped, so nothing that was typed or read can become an element. */
export const html = (template: TemplateStringsArray, ...pieces: readonly Insertable[]): Markup => ({
  markup: template.map((part, index) => part + inserted(pieces[index])).join(''),
});

/** Markup from a text of the project's own, such as its style sheet; never from anything typed or read. */
export const raw = (markup: string): Markup => ({ markup });

/** A value that was typed or read: escaped, and isolated so that its writing direction stays its own. */
export const value = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** A sentence in both languages, Chinese first. */
export const both = ({ zh, en }: Sentence): Markup => html`<span lang="zh-CN">${zh}</span> <span lang="en">${en}</span>`;
