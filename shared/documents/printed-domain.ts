import { parse } from 'tldts';
import { domainSuffix, isDomainName } from '#shared/filing/domain-name';
import { confidenceOf, fieldOf, type Trust } from './field';
import { type GlyphText, glyphsIn } from './glyph-text';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** Letters and digits that print and recogniser take for each other, whatever the confidence. */
const LOOK_ALIKE = /[l1I|0oO]/;

const FORM = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** Han characters in a label: a rare one is misread without loss of confidence. */
const HAN = /\p{Script=Han}/u;

const trustOf = (domain: string, source: GlyphText, at: number): Trust => {
  const suffix = domainSuffix(domain);
  if (suffix === null || !isDomainName(domain) || parse(domain).isIcann !== true) return { trusted: false, reason: 'implausible' };
  const own = domain.slice(0, domain.length - suffix.length - 1);
  const confidence = confidenceOf(glyphsIn(source, at, domain.length));
  const sure = confidence >= trustThresholds.number && !LOOK_ALIKE.test(own) && !HAN.test(own);
  return sure ? { trusted: true, reason: 'plausible' } : { trusted: false, reason: 'below-threshold' };
};

/**
 * The first domain in a text: trusted only where every character is sure, the suffix exists and no character has a look-alike. What stands
 * on the paper is kept, upper case and all.
 */
export const printedDomain = (source: GlyphText): FieldReading | null => {
  const match = FORM.exec(source.text);
  if (!match) return null;
  return fieldOf(match[0], glyphsIn(source, match.index, match[0].length), trustOf(match[0], source, match.index), { candidates: true });
};
