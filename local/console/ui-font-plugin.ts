import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFont, woff2 } from 'fonteditor-core';
import type { Plugin } from 'vite';

/** The cuts that the console is set in; weights between them take the nearer. */
const CUTS = [
  { weight: 400, file: '400Regular/NotoSansSC_400Regular.ttf' },
  { weight: 600, file: '600SemiBold/NotoSansSC_600SemiBold.ttf' },
] as const;

/** The family that the style sheets name (`tokens.css`). */
const FAMILY = 'Heyan UI';

/** One font with these characters alone, as WOFF2. */
const cutOut = async (file: string, characters: ReadonlySet<string>): Promise<Uint8Array> => {
  const subset = [...characters].map((one) => one.codePointAt(0) ?? 0).filter((code) => code > 0x1f);
  const font = createFont(await readFile(file), { type: 'ttf', subset }).write({ type: 'woff2' });
  if (typeof font === 'string') throw new TypeError(`${file}: no font came out`);
  return new Uint8Array(font);
};

/**
 * A font of the characters that the console itself writes, two files of a tenth of a megabyte. The whole typeface stands in a hundred files, each a face of its own, and a
 * browser asks all of them for every size and weight before it draws a word: a quarter of the time until the first page stood. They are left for what others wrote.
 */
export const uiFontPlugin = (project: string): Plugin => {
  let [fonts, sheet]: [readonly string[], string] = [[], ''];
  return {
    name: 'ui-font',
    generateBundle: {
      order: 'pre',
      async handler(_, bundle) {
        await woff2.init();
        const code = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
        const characters = new Set(code.flatMap((text) => [...text]));
        const emit = (name: string, source: string | Uint8Array): string =>
          `/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
        const faces = await Promise.all(
          CUTS.map(async ({ weight, file }) => {
            const path = join(project, 'node_modules/@expo-google-fonts/noto-sans-sc', file);
            const font = emit(`ui-${weight}.woff2`, await cutOut(path, characters));
            return {
              font,
              rule: `@font-face{font-family:"${FAMILY}";font-weight:${weight};font-display:swap;src:url(${font}) format("woff2")}`,
            };
          }),
        );
        fonts = faces.map(({ font }) => font);
        sheet = emit('ui-font.css', faces.map(({ rule }) => rule).join('\n'));
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        ...fonts.map((href) => ({
          tag: 'link',
          attrs: { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: '' },
          injectTo: 'head' as const,
        })),
        { tag: 'link', attrs: { rel: 'stylesheet', href: sheet }, injectTo: 'head' },
      ],
    },
  };
};
