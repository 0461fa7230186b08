import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#local/html/page';
import type { PageFiling } from '#local/html/page-model';
import { Filing } from '#shared/filing/filing';
import { documentEntry } from '#shared/verdict/document-entries';
import type { Finding, Verdict } from '#shared/verdict/verdict';
import { filingSample } from '#test/local/filing-sample';
import { cardFront, verdictSample } from '#test/local/verdict-sample';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>"\' onload=x &amp;\u202egnp.exe\u001b[31m</style></svg>';

const numberDiffers: Finding = {
  rule: 'R64',
  level: 'block',
  code: 'number-differs',
  about: '林样例',
  message: { zh: '号码不一致。', en: 'The number differs.' },
  suggestion: { zh: '请改正。', en: 'Correct it.' },
  evidence: [{ material: 0, field: 'number', entered: '44030519920229992X', read: '44030519920228992X' }],
};

const pageOf = (change: Partial<PageFiling> = {}): PageFiling => ({
  filing: Filing.parse(filingSample([{ kind: 'resident-id-front', file: 'card.jpg', of: 'subject' }])),
  verdict: verdictSample({ outcome: 'blocked', findings: [numberDiffers], documents: [documentEntry(cardFront('card.jpg'))] }),
  sheets: [
    { material: 0, file: 'card.jpg', picture: { src: 'data:image/jpeg;base64,AAAA', size: { width: 640, height: 400 } }, documents: [0] },
  ],
  sources: {
    R64: {
      inPlainWords: { zh: '两处号码须相同。', en: 'Both numbers are the same.' },
      chapter: '单位备案',
      quote: '证件号码须一致',
      dated: '2018-08-22',
    },
  },
  ...change,
});

/** Names of all elements that a page holds. */
const elementsIn = (page: string): ReadonlySet<string> => new Set([...page.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name ?? ''));

/** What the verdict says of the filing's course, every text of it from outside. */
const hostileCourse = {
  deadlines: { firstReview: '2018-09-18' },
  promotion: { eligible: false, reason: HOSTILE },
  traffic: { [HOSTILE]: 'block', [`${HOSTILE}2`]: 'allow' },
  steps: [{ action: HOSTILE, target: HOSTILE, allowed: false, findings: [{ ...numberDiffers, rule: HOSTILE }] }],
} satisfies Partial<Verdict>;

const tamed = <Part>(part: Part): Part => JSON.parse(JSON.stringify(part).replaceAll(JSON.stringify(HOSTILE).slice(1, -1), 'tame'));

const courseOf = (course: Partial<Verdict>): PageFiling => {
  const page = pageOf();
  const { R64: source } = page.sources;
  return pageOf({
    verdict: { ...page.verdict, ...course },
    sources: { ...page.sources, ...(source === undefined ? {} : { tame: source }) },
  });
};

const hostilePage = (): string => {
  const reading = cardFront(HOSTILE);
  const entry = documentEntry({ ...reading, quality: { usable: false, problems: [HOSTILE] } });
  const [field] = Object.values(entry.fields);
  const fields = { ...entry.fields, ...(field === undefined ? {} : { [HOSTILE]: { ...field, value: HOSTILE, reason: HOSTILE } }) };
  const { subject, ...order } = filingSample([{ kind: 'resident-id-front', file: 'card.jpg' }]).order;
  return renderPage([
    pageOf({
      filing: Filing.parse({
        ...filingSample(),
        traffic: { [HOSTILE]: { resolvesTo: HOSTILE } },
        steps: [{ action: 'change', target: HOSTILE, change: { websiteName: HOSTILE } }],
        order: { ...order, subject: { ...subject, name: HOSTILE } },
      }),
      verdict: verdictSample({
        ...hostileCourse,
        filing: HOSTILE,
        rulePack: { id: HOSTILE, hash: HOSTILE },
        documents: [{ ...entry, fields }],
        findings: [
          {
            ...numberDiffers,
            rule: HOSTILE,
            code: HOSTILE,
            about: HOSTILE,
            message: { zh: HOSTILE, en: HOSTILE },
            suggestion: { zh: HOSTILE, en: HOSTILE },
            evidence: [{ material: 0, field: HOSTILE, entered: `${HOSTILE}x`, read: HOSTILE }],
          },
        ],
      }),
      sources: { [HOSTILE]: { inPlainWords: { zh: HOSTILE, en: HOSTILE }, chapter: HOSTILE, quote: HOSTILE, dated: HOSTILE } },
      sheets: [{ ...pageOf().sheets[0], material: 0, file: HOSTILE, picture: pageOf().sheets[0]?.picture ?? null, documents: [0] }],
    }),
  ]);
};

describe('renderPage', () => {
  it('shows outcome, sentence, suggestion, source and both values with the differing digit marked', () => {
    const page = renderPage([pageOf()]);
    for (const shown of [
      '不能备案',
      '号码不一致。',
      'The number differs.',
      '请改正。',
      'Correct it.',
      '证件号码须一致',
      '单位备案',
      '两处号码须相同。',
    ])
      expect(page).toContain(shown);
    expect(page).toContain('4403051992022<mark>9</mark>992X');
    expect(page).toContain('4403051992022<mark>8</mark>992X');
  });

  it('draws a box for every value, in pixels of the upright original, coloured by trust and finding', () => {
    const page = renderPage([pageOf()]);
    expect(page).toContain('<svg viewBox="0 0 640 400"');
    expect(page).toMatch(/<rect class="box trusted mark-0" x="80.0" y="60.0" width="120.0" height="40.0">/);
    expect(page).toMatch(/<rect class="box found mark-1" x="120.0"/);
  });

  it('lets a row and its box light up together without a script', () => {
    expect(renderPage([pageOf()])).toContain('.sheet:has(.mark-1:is(:hover,:focus)) .mark-1{--lit:1}');
    expect(renderPage([pageOf()])).not.toContain('.mark-2:is');
  });

  it('stays inert whatever was typed, read or named', () => {
    const page = hostilePage();
    expect(elementsIn(page)).toEqual(elementsIn(renderPage([courseOf(tamed(hostileCourse))])));
    expect(page).toContain('&lt;script&gt;');
    for (const control of ['<script', '<img', '\u202e', '\u001b']) expect(page).not.toContain(control);
  });

  it('writes direction controls out and isolates values', () => {
    expect(hostilePage()).toContain('\\u202egnp.exe');
    expect(renderPage([pageOf()])).toContain('<bdi>林样例</bdi>');
  });

  it('carries a policy that allows its own pictures and its own style sheet, and nothing else', () => {
    const page = renderPage([pageOf()]);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-${hash}&#39;; base-uri`);
    expect(page).not.toMatch(/<script|style="|https?:|url\(|@import/);
  });

  it('shows a file without a picture, and a filing without documents', () => {
    expect(renderPage([pageOf({ sheets: [{ material: 0, file: 'x.jpg', picture: null, documents: [0] }] })])).toContain(
      '没有可以显示的图片',
    );
    expect(renderPage([pageOf({ sheets: [], verdict: verdictSample() })])).toContain('没有发现问题');
  });

  it('keeps the parts of several filings apart', () => {
    const page = renderPage([pageOf(), pageOf()]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has its headings in order, none left out', () => {
    const levels = [...renderPage([courseOf(hostileCourse), courseOf({})]).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
  });

  it('gives every table a header for its columns and its rows', () => {
    const tables = renderPage([courseOf({ deadlines: {} })])
      .split('<table')
      .slice(1);
    expect(tables).toHaveLength(3);
    for (const table of tables) for (const scope of ['col', 'row']) expect(table).toContain(`scope="${scope}"`);
  });

  it('leads only to what is on the page', () => {
    const page = renderPage([courseOf(hostileCourse), courseOf({})]);
    for (const [, id] of page.matchAll(/<a href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  });

  it('gives the same page for the same input', () => {
    expect(renderPage([pageOf()])).toBe(renderPage([pageOf()]));
  });
});
