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

/** Words for codes, by code; written when the console is built (`local/console/labels-plugin.ts`). */
declare module 'virtual:labels' {
  type Sentence = { readonly zh: string; readonly en: string };
  type Labels = Readonly<Record<string, Sentence>>;
  export const kinds: Labels;
  export const natures: Labels;
  export const provinces: Labels;
  export const filingTypes: Labels;
  export const trustReasons: Labels;
  export const levels: Labels;
  export const outcomes: Labels;
  export const returnReasons: Labels;
  /** Finding codes with their sentence, in which `{name}` stands for a parameter. */
  export const findings: Labels;
}
