import { type DocumentKind, type FieldsRead, sorted } from './document-kind';
import { glyphsIn, glyphText } from './glyph-text';
import type { Row } from './layout';
import { unitName } from './printed-text';
import type { FieldReading } from './reading';
import { NO_CERTIFICATE, unitCertificate } from './unit-certificate';

const NAME_END = /(?:律师事务所|分所)$/;

/** The main copy grants the licence in one sentence that begins with the firm's name, and prints no further labels. */
const SENTENCE = /准予设立|准予执业|符合.{0,4}中华人民共和国律师法/;
const NAME_LINE = /^[\p{Script=Han}()]{2,30}?(?:律师事务所(?:[\p{Script=Han}]{1,8}分所)?)(?=[,，:：]|符合|$)/u;

const nameInSentence = (rows: readonly Row[]): FieldReading | null => {
  for (const row of rows) {
    const source = glyphText(row);
    const match = NAME_LINE.exec(source.text);
    if (match) return unitName([glyphsIn(source, 0, match[0].length)], NAME_END);
  }
  return null;
};

const read = (rows: readonly Row[]): FieldsRead => {
  const { seen, fields } = unitCertificate(rows, [{ name: 'legalRepresentative', wordings: ['主任'] }]);
  const isSentence = rows.some((row) => SENTENCE.test(glyphText(row).text));
  const sometimes = ['legalRepresentative', 'address'].filter((name) => !isSentence || seen(name));
  return sorted(['creditCode', 'name', 'authority', ...sometimes], { ...fields, name: fields.name ?? nameInSentence(rows) });
};

/** Licence of a law firm (律师事务所执业许可证), main copy and duplicate. */
export const lawFirmLicence: DocumentKind = {
  kind: 'law-firm-licence',
  anchors: [
    { text: '律师事务所执业许可证', weight: 0.75 },
    { text: '律师事务所分所执业许可证', weight: 0.75 },
    { text: '设立资产', weight: 0.25 },
    { text: '中华人民共和国律师法', weight: 0.25 },
    { text: '准予设立并执业', weight: 0.25 },
  ],
  against: [...NO_CERTIFICATE, '营业执照'],
  needed: ['creditCode', 'name'],
  read,
};
