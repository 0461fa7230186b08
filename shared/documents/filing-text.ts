import { type DocumentKind, sorted } from './document-kind';
import { fieldOf, type Trust, trustAbove } from './field';
import { unlessFragment } from './fragment';
import { glyphText, withoutLeadingMarks } from './glyph-text';
import { labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import { partyName } from './party-name';
import { trustThresholds } from './trust-thresholds';

const ORGANISER = [{ name: 'organiser', wordings: ['网站主办者', '主办单位', '网站主办单位'] }] as const;
const NUMBER = [{ name: 'number', wordings: ['批准文号', '许可证编号', '许可证号', '文号'] }] as const;

const AGAINST = ['核验单', '授权书', '授权委托书', '域名注册证书', '营业执照', '登记证书', '法人证书'] as const;

/** Numbers of approvals have many forms, each with digits; one whose brackets do not close is not whole. */
const numberTrust = (text: string, glyphs: readonly Glyph[]): Trust =>
  text.split(/[[(〔【]/).length === text.split(/[\])〕】]/).length
    ? trustAbove(glyphs, trustThresholds.number, 'plausible')
    : { trusted: false, reason: 'implausible' };

/** Free text: only what a label announces is read, and only that is needed. */
const organiserOf = (rows: readonly Row[]) => {
  const found = labelledRows(rows, ORGANISER);
  const expected = found.label('organiser') === undefined ? [] : ['organiser'];
  return sorted(expected, { organiser: unlessFragment(partyName(found.behind('organiser', { rows: 'one' }).flat())) });
};

/** Commitment letter (网站备案承诺书) of the mini program: recognised by its title; who gives it where that is labelled. */
export const commitmentLetter: DocumentKind = {
  kind: 'commitment-letter',
  anchors: [
    { text: '网站备案承诺书', weight: 0.7 },
    { text: '真实性承诺书', weight: 0.7 },
    { text: '承诺书', weight: 0.5 },
    { text: '承诺人', weight: 0.2 },
    { text: '郑重承诺', weight: 0.2 },
  ],
  against: AGAINST,
  needed: ['organiser'],
  read: organiserOf,
};

/** Construction plan of a website (网站建设方案书): recognised by its title. */
export const websiteConstructionPlan: DocumentKind = {
  kind: 'website-construction-plan',
  anchors: [
    { text: '网站建设方案', weight: 0.7 },
    { text: '建设方案书', weight: 0.5 },
    { text: '栏目设置', weight: 0.2 },
    { text: '网站建设目的', weight: 0.2 },
  ],
  against: AGAINST,
  needed: ['organiser'],
  read: organiserOf,
};

/** Approval of a special trade (前置或专项审批文件): recognised by what such papers say; its number where one is labelled. */
export const preApproval: DocumentKind = {
  kind: 'pre-approval',
  anchors: [
    { text: '前置审批', weight: 0.5 },
    { text: '互联网信息服务', weight: 0.25 },
    { text: '批复', weight: 0.3 },
    { text: '批准文号', weight: 0.3 },
    { text: '许可证编号', weight: 0.25 },
    { text: '文号', weight: 0.1 },
    { text: '特此批复', weight: 0.2 },
    { text: '同意开展', weight: 0.1 },
  ],
  against: [...AGAINST, '承诺书', '建设方案'],
  needed: ['number'],
  read: (rows) => {
    const found = labelledRows(rows, NUMBER);
    const glyphs = withoutLeadingMarks(
      found
        .behind('number', { rows: 'one' })
        .flat()
        .filter(({ char }) => !/[:：]/.test(char)),
    );
    const { text } = glyphText(glyphs);
    const expected = found.label('number') === undefined ? [] : ['number'];
    return sorted(expected, { number: !/\d/.test(text) ? null : fieldOf(text, glyphs, numberTrust(text, glyphs)) });
  },
};
