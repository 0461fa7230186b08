import { createHash } from 'node:crypto';
import { filingPart } from './filing-part';
import { both, html, type Markup, raw } from './markup';
import type { PageFiling } from './page-model';
import { styleSheet } from './style-sheet';
import { summary } from './summary';

const LANGUAGES = [
  { id: 'both', label: '双语' },
  { id: 'zh', label: '中文' },
  { id: 'en', label: 'English' },
] as const;

const languageChoice: Markup = html`<fieldset class="languages"><legend>语言 Language</legend>${LANGUAGES.map(
  ({ id, label }, index) =>
    html`<label><input type="radio" name="language" id="language-${id}"${index === 0 ? raw(' checked') : undefined}/><span>${label}</span></label>`,
)}</fieldset>`;

const legend: Markup = html`<p class="legend"><span class="trusted">${both({ zh: '可信', en: 'trusted' })}</span><span class="doubtful">${both({ zh: '把握不足', en: 'not trusted' })}</span><span class="found">${both({ zh: '有问题', en: 'has a finding' })}</span></p>`;

const marksOn = ({ verdict, sheets }: PageFiling): number =>
  Math.max(
    0,
    ...sheets.map(({ documents }) => documents.reduce((sum, index) => sum + Object.keys(verdict.documents[index]?.fields ?? {}).length, 0)),
  );

/** No script, no request: only pictures within the page and this one style sheet. */
const policy = (style: string): string =>
  `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The page of all filings given: one self-contained document that asks for nothing, runs nothing and shows what was typed and read as text. */
export const renderPage = (filings: readonly PageFiling[]): string => {
  const style = styleSheet(Math.max(0, ...filings.map(marksOn)));
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy(style)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="robots" content="noindex"/>
<title>核验 Heyan · 预审结果 Screening</title>
<style>${raw(style)}</style>
</head>
<body>
<header class="masthead"><div><h1>核验 <span>Heyan</span></h1><p>${both({ zh: '网站备案预审结果', en: 'Website filing, screened' })}</p></div>${languageChoice}</header>
<main>
${summary(filings.map(({ verdict }) => verdict))}
${legend}
${filings.map(filingPart)}
</main>
</body>
</html>
`.markup;
};
