import { fieldOf, trustAbove } from './field';
import { glyphText, withoutLeadingMarks } from './glyph-text';
import type { Glyph } from './layout';
import { personName } from './person-name';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';
import { inUnitWords } from './unit-words';

const UNIT_END = /(?:公司|\((?:有限|普通)合伙\)|合伙企业|中心|协会|学会|基金会|事务所|学校|医院|研究[院所]|委员会|[局厅社店厂部馆])$/;

/** Longer than this it is no person's name without a dot. */
const LONGEST_PERSON = 4;

/** Lines of a table that were taken for characters, and marks before the value, left out. */
export const withoutRules = (glyphs: readonly Glyph[]): readonly Glyph[] =>
  withoutLeadingMarks(glyphs.filter((glyph) => !/[|丨｜」「\]]/.test(glyph.char)));

/** The name of a person or unit that stands behind a label; null where nothing does. Confirmed by a known surname, or by an end that units' names have. */
export const partyName = (glyphs: readonly Glyph[]): FieldReading | null => {
  const bare = withoutRules(glyphs);
  const person = glyphText(bare).text;
  if (person === '') return null;
  if (person.length <= LONGEST_PERSON) return personName(bare) ?? fieldOf(person, bare, { trusted: false, reason: 'implausible' });
  const kept = inUnitWords(bare);
  const { text } = glyphText(kept);
  const trust = UNIT_END.test(text)
    ? trustAbove(kept, trustThresholds.firmName, 'plausible')
    : ({ trusted: false, reason: 'implausible' } as const);
  return fieldOf(text, kept, trust, { candidates: true });
};
