import { describe, expect, it } from 'vitest';
import { FilingEvent } from '#shared/filing/filing';
import { SHEET_ITEMS } from '#shared/filing/verification-sheet';
import { actionLabel, eventLabel, promotionLabel, stepStanding, weekdayLabel } from '#shared/messages/labels-process';
import { groupLabel, nothingAgainst, SHEET_REASONS, sectionLabel } from '#shared/messages/labels-sheet';

describe('labels of a filing’s course', () => {
  it('are Chinese in Chinese and have no Chinese in English', () => {
    const labels = [
      ...FilingEvent.shape.event.options.map(eventLabel),
      ...SHEET_ITEMS.map(({ section }) => sectionLabel(section)),
      ...SHEET_ITEMS.flatMap(({ group }) => (group === undefined ? [] : [groupLabel(group)])),
      ...Object.values(SHEET_REASONS),
      nothingAgainst(['R46', 'R49']),
    ];
    for (const { zh, en } of labels) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
  it('count one day as one, and name what they do not know as it is', () => {
    expect(promotionLabel({ eligible: true, days: 1 }).en).toBe('Yes: 1 day.');
    expect(promotionLabel({ eligible: true, days: 45 })).toEqual({ zh: '参加，赠送 45 天。', en: 'Yes: 45 days.' });
    expect(promotionLabel({ eligible: false, reason: 'toString' }).zh).toBe('不参加：toString');
    expect(actionLabel('rename')).toEqual({ zh: 'rename', en: 'rename' });
    expect(actionLabel('cancel-access').zh).toBe('取消接入');
  });
  it('begin the week with Sunday', () => {
    expect([weekdayLabel(0).en, weekdayLabel(6).zh]).toEqual(['Sun', '周六']);
  });
});

describe('stepStanding', () => {
  it.each([
    [{ allowed: false, findings: [{ level: 'block' as const }] }, 'refused'],
    [{ allowed: true, findings: [{ level: 'review' as const }] }, 'to-review'],
    [{ allowed: true, findings: [{ level: 'warn' as const }] }, 'allowed'],
    [{ allowed: true, findings: [] }, 'allowed'],
  ])('of %j is %s', (step, standing) => {
    expect(stepStanding(step)).toBe(standing);
  });
});
