import { type DocumentKind, type FieldsRead, sorted } from './document-kind';
import { fieldOf, trustAbove } from './field';
import { glyphText } from './glyph-text';
import { frameOf, type InkMaps, placeIn, regionIn } from './ink';
import { inkAnswer } from './ink-answer';
import type { LabelWording } from './label';
import { labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import { partyName } from './party-name';
import { personName } from './person-name';
import { printedDay } from './printed-day';
import type { FieldReading } from './reading';
import { isGreyCopy, sealPatches, showsColour } from './seal-ink';
import { glyphsOf, phraseIn, type Stream, streamOf } from './stream';
import { trustThresholds } from './trust-thresholds';

const LABELS: readonly LabelWording[] = [
  {
    name: 'unit',
    wordings: [
      '授权单位',
      '授权单位(公章)',
      '授权单位(盖章)',
      '单位名称(盖章)',
      '单位名称',
      '单位(盖章)',
      '授权单位（公章）',
      '单位名称（盖章）',
      '单位（盖章）',
    ],
  },
  { name: 'authorised', wordings: ['被授权人', '受托人', '被委托人'] },
];

/** What sentences call persons by without their names. */
const NO_NAME = /同志|先生|女士|人员|本人|上述|事项/;

/** A name in the sentence; behind three characters, 同 before a bracket is what was read of 同志. */
const NAMED =
  /(?:兹|现|特)(?:授权|委托)(\p{Script=Han}{3}(?=同[(（])|[\p{Script=Han}·〇]{2,12}?(?=同志|先生|女士|[(（,，:：]|身份证|担任|为我|为本))/u;

const namedIn = ({ text, glyphAt }: Stream): FieldReading | null => {
  const match = NAMED.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined || NO_NAME.test(name)) return null;
  const from = match.index + match[0].length - name.length;
  return personName([...new Set(glyphAt.slice(from, from + name.length))]);
};

/** The name on a form; in running text the same words open a sentence. */
const labelledName = (glyphs: readonly Glyph[]): FieldReading | null => {
  const read = personName(glyphs);
  return read !== null && (read.value.length <= 4 || read.value.includes('·')) && !NO_NAME.test(read.value) ? read : null;
};

const roleIn = (stream: Stream, role: string): FieldReading | null => {
  // The heading names the role, too, but the text says who takes it.
  const title = phraseIn(stream, '授权')?.to ?? 0;
  const found = phraseIn(stream, role, title) ?? phraseIn(stream, role);
  if (!found) return null;
  const glyphs = glyphsOf(stream, found);
  return fieldOf(
    role,
    glyphs,
    found.wrong === 0 ? trustAbove(glyphs, trustThresholds.listed, 'lexicon') : { trusted: false, reason: 'below-threshold' },
  );
};

/** The last day on the page: the one by the signature. */
const dayIn = (rows: readonly Row[]): FieldReading | null => {
  for (const row of rows.toReversed()) {
    const source = glyphText(row);
    const at = source.text.search(/(?:19|20)\d{2}[年.\-/]\d/);
    const day = at < 0 ? null : printedDay(source.text.slice(at));
    const glyphs = [...new Set(source.glyphAt.slice(at))];
    if (day !== null) return fieldOf(day, glyphs, trustAbove(glyphs, trustThresholds.text, 'plausible'));
  }
  return null;
};

/** What the seal stands beside: its own words, or, where it hides them, those by which the unit's head signs. */
const SEAL_WORDS = ['盖章', '公章', '签字', '签章', '签名'] as const;
const PER_PITCH = 3;

/** Seals are 38 to 45 mm wide, about 7 to 13 characters of a letter's print. */
const SEAL = { least: 4, most: 14 } as const;

const sealLabel = (stream: Stream): readonly Glyph[] => {
  const found = SEAL_WORDS.map((words) => phraseIn(stream, words)).find((phrase) => phrase !== null);
  if (!found) return [];
  const line = stream.glyphAt[found.to - 1]?.line;
  // A short label's line has nothing more to the left, and before it stands the end of another row.
  return glyphsOf(stream, { from: Math.max(0, found.from - 3), to: found.to }).filter((glyph) => glyph.line === line);
};

/** How far the region goes beyond the letter's print on both sides: still on the paper. */
const BESIDE_PRINT = 2;

const sealRegion = (stream: Stream) => {
  const label = sealLabel(stream);
  const frame = label[0] ? frameOf(label[0], label) : null;
  if (frame === null) return [];
  const places = stream.glyphAt.map((glyph) => placeIn(frame, glyph)[0]);
  const [from, to] = [Math.min(...places) - BESIDE_PRINT, Math.max(...places) + BESIDE_PRINT];
  return [regionIn('seal', frame, { from, to, above: 6, below: 11 }, PER_PITCH)];
};

const sealedOf = (stream: Stream, ink: InkMaps): FieldReading | null => {
  const [label, map] = [sealLabel(stream), ink.get('seal')];
  if (!map || label.length === 0) return null;
  const { patches, beyond } = sealPatches(map);
  const wide = patches.map(({ left, right, top, bottom }) => Math.max(right - left, bottom - top) / PER_PITCH);
  if (wide.some((width) => width >= SEAL.least && width <= SEAL.most)) return inkAnswer('yes', label, 1);
  if (patches.length > 0 || isGreyCopy(map)) return null;
  return inkAnswer('no', label, !beyond && showsColour(map) ? 1 : 0);
};

const reader =
  (role: string) =>
  (rows: readonly Row[], ink: InkMaps = new Map()): FieldsRead => {
    const stream = streamOf(rows);
    const found = labelledRows(rows, LABELS);
    const behind = (name: string) => found.behind(name, { rows: 'one' }).flat();
    return sorted(['unit', 'authorised', 'role', 'sealed', 'date'], {
      unit: partyName(behind('unit').filter(({ char }) => !/[:：]/.test(char))),
      authorised: labelledName(behind('authorised')) ?? namedIn(stream),
      role: roleIn(stream, role),
      sealed: sealedOf(stream, ink),
      date: dayIn(rows),
    });
  };

const authorisation = (
  kind: 'subject-manager-authorisation' | 'website-manager-authorisation',
  role: string,
  other: string,
): DocumentKind => ({
  kind,
  anchors: [
    { text: '授权书', weight: 0.35 },
    { text: '授权委托书', weight: 0.35 },
    { text: '授权', weight: 0.1 },
    { text: role, weight: 0.35 },
    { text: '被授权人', weight: 0.1 },
  ],
  against: [other, '核验单', '承诺书', '营业执照'],
  needed: ['authorised'],
  regions: (rows) => sealRegion(streamOf(rows)),
  read: reader(role),
});

/** A unit's letter that authorises its subject's manager (主体负责人法人授权书). `sealed` is `yes` or `no`. */
export const subjectManagerAuthorisation = authorisation('subject-manager-authorisation', '主体负责人', '网站负责人');

/** A unit's letter that authorises a website's manager (网站负责人法人授权书). One that names both roles is neither: a person looks. */
export const websiteManagerAuthorisation = authorisation('website-manager-authorisation', '网站负责人', '主体负责人');
