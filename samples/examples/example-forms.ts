import type { Firm } from '#samples/facts/firms';
import type { Person } from '#samples/facts/people';
import { line, newLetter, paragraph } from '#samples/papers/letter';
import { A4, lookOf, type Subject } from '#samples/papers/paper';
import { drawVerificationSheet } from '#samples/papers/verification-sheet';
import { writeSignature } from '#samples/papers/written';
import { SHEET_ITEMS } from '#shared/filing/verification-sheet';

/** The day on which forms are signed: the day before the examples are handed in. */
const SIGNED = '2018-09-16';

/** A look whose ticks lie well within their boxes: what these sheets show is not how hard a sheet can be to read. */
const CLEAR_LOOK = 4;

const ANSWERS = Object.fromEntries(
  SHEET_ITEMS.filter(({ answer }) => answer === 'yes-no').map(({ field, mayBeNo }): readonly [string, 'yes' | 'no'] => [
    field,
    mayBeNo === true ? 'no' : 'yes',
  ]),
);

/** The verification sheet of an enterprise with one domain, signed and sealed by it; the provider's signature and seal come at its review. */
export const enterpriseSheet = (firm: Firm, manager: Person, domain: string): Subject => ({
  size: A4,
  draw: (scale) =>
    drawVerificationSheet(
      {
        isPersonal: false,
        number: null,
        organiser: firm.name,
        domains: [domain],
        ticked: new Set(['businessLicence', 'residentId']),
        answers: ANSWERS,
        verifier: null,
        provider: null,
        providerDate: null,
        manager: manager.name,
        unitSeal: firm.name,
        date: SIGNED,
      },
      lookOf(CLEAR_LOOK),
      { scale, typeface: 'noto' },
    ),
  tags: ['verification-sheet'],
});

/** The commitment letter of the mini program, signed. */
export const commitmentLetter = (
  { organiser, domain, signed }: { readonly organiser: string; readonly domain: string; readonly signed: string },
  seed: number,
): Subject => ({
  size: A4,
  draw: (scale) => {
    const random = lookOf(seed);
    const letter = newLetter(random, '网站备案承诺书', { scale, typeface: 'noto' });
    line(letter, '网站主办者：', organiser, 'organiser');
    line(letter, '网站域名：', domain);
    paragraph(letter, ['本人郑重承诺：填报的网站备案信息真实、准确，网站内容遵守国家法律法规。']);
    paragraph(letter, ['备案信息变更后，将及时办理变更备案；因信息不实产生的责任由本人承担。']);
    letter.y += letter.leading;
    writeSignature(letter.sheet, random, signed, { x: letter.left + 5.6 * letter.text.size, y: letter.y }, letter.text.size);
    line(letter, '承诺人签字：', '');
    return {
      sheet: letter.sheet,
      documents: [{ kind: 'commitment-letter', fields: { organiser }, vital: 'organiser', places: letter.sheet.places }],
    };
  },
  tags: ['commitment-letter'],
});
