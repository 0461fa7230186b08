import { domainSuffix, isDomainName } from '#shared/filing/domain-name';
import { type DocumentKind, sorted } from './document-kind';
import { fieldOf, trustAbove } from './field';
import { type GlyphText, glyphText } from './glyph-text';
import type { LabelWording } from './label';
import { labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import { partyName, withoutRules } from './party-name';
import { printedDay } from './printed-day';
import { printedDomain } from './printed-domain';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** Registrars word them differently; English stands behind the Chinese, under it, or alone. */
const bilingual = (name: string, chinese: readonly string[], english: readonly string[]): readonly LabelWording[] => [
  { name, wordings: [...chinese.flatMap((zh) => english.map((en) => `${zh}${en}`)), ...chinese] },
  { name: `${name} in English`, wordings: english },
];

const LABELS: readonly LabelWording[] = [
  ...bilingual('holder', ['域名注册人', '域名持有者', '域名所有者', '注册人', '注册者', '持有者'], ['Registrant', 'Holder']),
  ...bilingual('registrar', ['域名注册服务机构', '注册服务机构', '域名注册商', '注册商'], ['SponsoringRegistrar', 'Registrar']),
  ...bilingual('registeredOn', ['注册日期', '注册时间'], ['RegistrationDate']),
  ...bilingual('expiresOn', ['到期日期', '到期时间', '有效期至', '截止日期'], ['ExpirationDate', 'ExpiryDate']),
];

const BEFORE_DOMAIN = /^(?:域名(?:名称)?(?:DomainName)?|DomainName)[:：]?/i;

/** Hosts of the registrar's own pages stand at the foot, beside words that say so. */
const ADDRESS = /https?:|www\.|[@/]|网址|查询/i;

/** The one domain on a page whose label could not be read: it may be another's, so a person looks. */
const onlyDomainOn = (texts: readonly GlyphText[]): FieldReading | null => {
  const [only, another] = texts
    .filter(({ text }) => !ADDRESS.test(text))
    .flatMap((source) => printedDomain(source) ?? [])
    .filter(({ value }) => domainSuffix(value) !== null && isDomainName(value));
  return only !== undefined && another === undefined ? { ...only, trusted: false, reason: 'below-threshold' } : null;
};

/** The domain behind its label: words of the heading begin alike, so only a row on which a domain follows counts. */
const domainOn = (rows: readonly Row[]): FieldReading | null => {
  const texts = rows.map((row) => glyphText(withoutRules(row)));
  for (const source of texts) {
    const label = BEFORE_DOMAIN.exec(source.text);
    if (!label) continue;
    const at = label[0].length;
    const found = printedDomain({ text: source.text.slice(at), glyphAt: source.glyphAt.slice(at) });
    if (found) return found;
  }
  return onlyDomainOn(texts);
};

const dayOf = (glyphs: readonly Glyph[]): FieldReading | null => {
  const day = printedDay(glyphText(glyphs).text);
  return day === null ? null : fieldOf(day, glyphs, trustAbove(glyphs, trustThresholds.date, 'plausible'));
};

/** Certificate of a domain's registration (域名注册证书), Chinese or bilingual. The domain is kept as printed. */
export const domainCertificate: DocumentKind = {
  kind: 'domain-certificate',
  anchors: [
    { text: '域名注册证书', weight: 0.7 },
    { text: '域名证书', weight: 0.6 },
    { text: '注册商', weight: 0.15 },
    { text: '注册服务机构', weight: 0.15 },
    { text: '到期日期', weight: 0.15 },
    { text: '到期时间', weight: 0.15 },
    { text: '有效期至', weight: 0.1 },
    { text: 'DomainName', weight: 0.3 },
  ],
  against: ['核验单', '授权书', '承诺书', '营业执照'],
  needed: ['domain'],
  read: (rows) => {
    const found = labelledRows(rows, LABELS);
    const behind = (name: string) => found.behind(found.label(name) ? name : `${name} in English`, { rows: 'one' }).flat();
    return sorted(['domain', 'holder', 'registrar', 'registeredOn', 'expiresOn'], {
      domain: domainOn(rows),
      holder: partyName(behind('holder')),
      registrar: partyName(behind('registrar')),
      registeredOn: dayOf(behind('registeredOn')),
      expiresOn: dayOf(behind('expiresOn')),
    });
  },
};
