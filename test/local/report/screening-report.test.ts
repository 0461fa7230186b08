import { describe, expect, it } from 'vitest';
import { screeningReport } from '#local/report/screening-report';
import { columns, padded, painter } from '#local/report/style';
import type { Screening } from '#local/screening';
import { Filing } from '#shared/filing/filing';
import { documentEntry } from '#shared/verdict/document-entries';
import { filingSample } from '#test/local/filing-sample';
import { cardFront, verdictSample } from '#test/local/verdict-sample';

const screeningOf = (name: string): Screening => {
  const reading = cardFront(name);
  return {
    filing: Filing.parse(filingSample([{ kind: 'resident-id-front', file: 'card.jpg' }])),
    verdict: verdictSample({
      outcome: 'needs-material',
      missingMaterials: [['verification-sheet', 'commitment-letter']],
      findings: [
        {
          rule: 'R48',
          level: 'material',
          code: 'missing-sheet',
          message: { zh: '缺少核验单。', en: 'The sheet is missing.' },
          suggestion: { zh: '请上传。', en: 'Upload it.' },
        },
      ],
      documents: [documentEntry(reading)],
    }),
    files: [{ material: 0, file: name, readings: [reading], pictures: [], documents: [0] }],
    complaints: [],
  };
};

describe('screeningReport', () => {
  it('says outcome, finding, what to do, what is missing, and what was read beside what was typed', () => {
    const report = screeningReport(screeningOf('card.jpg'), painter(false));
    for (const shown of [
      '需补充材料',
      '缺少核验单。',
      'The sheet is missing.',
      '请上传。',
      '网站备案真实性核验单',
      '= 填写',
      '≠ 填写 entered: 44030519920229992X',
    ]) {
      expect(report).toContain(shown);
    }
  });

  it('holds escape codes only where colours are welcome, and none that came from outside', () => {
    expect(screeningReport(screeningOf('\u001b[2Jcard.jpg'), painter(false))).not.toContain('\u001b');
    expect(screeningReport(screeningOf('\u001b[2Jcard.jpg'), painter(true))).toContain('\\u001b[2Jcard.jpg');
    expect(screeningReport(screeningOf('card.jpg'), painter(true))).toContain('\u001b[');
  });
});

describe('padded', () => {
  it('counts a Chinese character as two columns', () => {
    expect(columns('姓名 name')).toBe(9);
    expect(padded('姓名', 6)).toBe('姓名  ');
  });
});
