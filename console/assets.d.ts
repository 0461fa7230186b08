declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.css';

declare module '@fontsource-variable/noto-sans-sc';

/** Every rule's words and source of the packs, by pack and rule; written when the console is built (`local/console/rule-sources-plugin.ts`). */
declare module 'virtual:rule-sources' {
  type Sentence = { readonly zh: string; readonly en: string };
  export const sources: Readonly<
    Record<string, Readonly<Record<string, { inPlainWords: Sentence; chapter: string; quote: string; dated: string }>>>
  >;
}
