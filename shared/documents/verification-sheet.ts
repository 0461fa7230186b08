import { SHEET_ITEMS } from '#shared/filing/verification-sheet';
import { type DocumentKind, type FieldsRead, sorted } from './document-kind';
import { fieldOf, type Trust, trustAbove } from './field';
import { glyphText } from './glyph-text';
import type { InkMaps } from './ink';
import { inkAnswer } from './ink-answer';
import type { LabelWording } from './label';
import { labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import { partyName, withoutRules } from './party-name';
import { printedDomain } from './printed-domain';
import type { FieldReading } from './reading';
import type { PrintedBox } from './sheet-answers';
import { sheetBoxes } from './sheet-boxes';
import { dayOf, sealsOf, signatureOf, signaturePart, signatureRegions } from './sheet-signatures';
import { phraseIn, type Stream, streamOf } from './stream';
import { boxGlyph, boxRegion, type Tick, tickIn } from './tick-box';
import { trustThresholds } from './trust-thresholds';

const LABELS: readonly LabelWording[] = [
  { name: 'organiser', wordings: ['网站主办者名称'] },
  { name: 'nature', wordings: ['网站类型'] },
  { name: 'domains', wordings: ['网站域名'] },
];

type Value = FieldReading | 'empty' | null;

const NUMBER = /核.?(20\d{2})[^\d月]{0,2}(\d{1,2})月(\p{Script=Han})第(\d{1,8})号/u;
const BLANK_NUMBER = /核.?201?\D{0,4}月\p{Script=Han}?第\D{0,2}号?/u;

const numberOf = ({ text, glyphAt }: Stream): Value => {
  const start = phraseIn({ text, glyphAt }, '编号')?.to ?? 0;
  const head = { text: text.slice(start, start + 40), glyphAt: glyphAt.slice(start, start + 40) };
  const match = NUMBER.exec(head.text);
  if (!match) return BLANK_NUMBER.test(head.text) ? 'empty' : null;
  const [whole, year, month, province, serial] = match;
  const glyphs = [...new Set(head.glyphAt.slice(match.index, match.index + whole.length))];
  const plausible = Number(month) >= 1 && Number(month) <= 12;
  // The bracket behind the year is read as a 1 now and then.
  const written = plausible ? month : month?.slice(-1);
  const trust = plausible ? trustAbove(glyphs, trustThresholds.number, 'plausible') : ({ trusted: false, reason: 'implausible' } as const);
  return fieldOf(`核[${year}]${written}月${province}第${serial}号`, glyphs, trust);
};

/** The list with one of its domains read otherwise. */
const listsWithOneOther = (read: readonly FieldReading[]): readonly string[] =>
  read.flatMap(({ candidates = [] }, at) =>
    candidates.map((candidate) => read.map(({ value }, i) => (i === at ? candidate : value)).join(',')),
  );

const domainsOf = (glyphs: readonly Glyph[]): Value => {
  const kept = withoutRules(glyphs);
  const source = glyphText(kept);
  const parts = [...source.text.matchAll(/[^,，、;；]+/g)].map((match) =>
    printedDomain({ text: match[0], glyphAt: source.glyphAt.slice(match.index, match.index + match[0].length) }),
  );
  const read = parts.filter((part) => part !== null);
  if (read.length === 0) return null;
  const value = read.map((part) => part.value).join(',');
  const weak = read.find((part) => !part.trusted);
  const trust: Trust =
    read.length < parts.length || weak ? { trusted: false, reason: weak?.reason ?? 'implausible' } : { trusted: true, reason: 'plausible' };
  return { ...fieldOf(value, kept, trust), candidates: listsWithOneOther(read) };
};

/** A tick fills its box this many times as much as a neighbour's stroke that runs through the other one. */
const FULLER = 2;

/** One of two boxes: as clear as the tick in one, and the emptiness of the other, are. Of two that are marked, the fuller, never clearly. */
const choice = (first: readonly [Tick, string], second: readonly [Tick, string], label: readonly Glyph[]): Value => {
  const options = [first, second].toSorted(([a], [b]) => b.fill - a.fill);
  const [fuller, other] = options;
  if (fuller === undefined || other === undefined) return null;
  if (fuller[0].state === 'empty' && other[0].state === 'empty') return 'empty';
  if (fuller[0].state !== 'ticked') return null;
  if (other[0].state === 'ticked') return fuller[0].fill >= FULLER * other[0].fill ? inkAnswer(fuller[1], label.slice(0, 1), 0) : null;
  return inkAnswer(fuller[1], label.slice(0, 1), Math.min(fuller[0].clearness, other[0].clearness));
};

const boxValues = (boxes: readonly PrintedBox[], ink: InkMaps): Readonly<Record<string, Value>> => {
  const byName = new Map(boxes.map((box) => [box.name, box]));
  const tickOf = (name: string): Tick => {
    const box = byName.get(name);
    const first = box?.label[0];
    return box && first ? tickIn(ink.get(name), boxGlyph(first, box.print, box.row)) : { state: 'unclear', fill: 0, clearness: 0 };
  };
  const itemValue = (field: string, answer: string): Value => {
    if (answer === 'yes-no') {
      return choice([tickOf(`${field} yes`), 'yes'], [tickOf(`${field} no`), 'no'], byName.get(`${field} yes`)?.label ?? []);
    }
    const { state, clearness } = tickOf(field);
    if (state === 'unclear') return null;
    return state === 'empty' ? 'empty' : inkAnswer('yes', (byName.get(field)?.label ?? []).slice(0, 1), clearness);
  };
  const items = SHEET_ITEMS.filter(({ answer }) => answer === 'tick' || answer === 'yes-no');
  const unit = byName.get('nature unit')?.label ?? [];
  return {
    nature: choice([tickOf('nature unit'), 'unit'], [tickOf('nature person'), 'person'], unit),
    ...Object.fromEntries(items.map(({ field, answer }) => [field, itemValue(field, answer)])),
  };
};

const TICKS = SHEET_ITEMS.filter(({ answer }) => answer === 'tick' || answer === 'yes-no').map(({ field }) => field);

const read = (rows: readonly Row[], ink: InkMaps = new Map()): FieldsRead => {
  const stream = streamOf(rows);
  const found = labelledRows(rows, LABELS);
  const part = signaturePart(stream, rows);
  const expected = ['number', 'organiser', 'nature', 'domains', ...TICKS, 'providerSigned', 'providerSealed', 'providerDate'];
  return sorted([...expected, 'managerSigned', 'unitSealed', 'date'], {
    number: numberOf(stream),
    organiser: partyName(found.behind('organiser', { rows: 'one', widestGap: 3 }).flat()),
    domains: domainsOf(found.behind('domains', { rows: 'one', widestGap: 3 }).flat()),
    ...boxValues(sheetBoxes(stream, rows), ink),
    providerSigned: signatureOf(part, ink, 'providerSigned'),
    managerSigned: signatureOf(part, ink, 'managerSigned'),
    ...sealsOf(part, ink),
    providerDate: dayOf(part, ink, 'providerDate'),
    date: dayOf(part, ink, 'date'),
  });
};

/**
 * Verification sheet (网站备案信息真实性核验单). Besides the contract's fields it has one field per item of `SHEET_ITEMS`: `yes` for a ticked
 * certificate or category, `yes` or `no` for a question; an unticked item is legibly empty. Signatures and seals are `yes` or `no`.
 */
export const verificationSheet: DocumentKind = {
  kind: 'verification-sheet',
  anchors: [
    { text: '真实性核验单', weight: 0.7 },
    { text: '网站主办者基本信息', weight: 0.3 },
    { text: '网站备案信息核验内容', weight: 0.3 },
    { text: '单位证件资质', weight: 0.2 },
    { text: '个人证件资质', weight: 0.2 },
    { text: '核验人签字', weight: 0.2 },
  ],
  needed: ['organiser', 'domains'],
  regions: (rows) => {
    const stream = streamOf(rows);
    const boxes = sheetBoxes(stream, rows).flatMap(({ name, label: [first], print }) => {
      const region = first === undefined ? null : boxRegion(name, first, print);
      return region === null ? [] : [region];
    });
    return [...boxes, ...signatureRegions(signaturePart(stream, rows))];
  },
  read,
};
