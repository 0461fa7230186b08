import { describe, expect, it } from 'vitest';
import { enteredFor, enteredValues } from '#console/pages/task/entered-places';
import type { FilingView } from '#shared/api/filing-view';
import type { MaterialOwner } from '#shared/filing/filing';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { viewOf } from '#test/shared/api/view-of';

const NUMBER = otherManager.certificate.number;

const changing = (): FilingView =>
  viewOf(
    personFiling({
      steps: [
        { action: 'cancel-website', target: 'a.example.cn' },
        { action: 'change', target: '粤ICP备18000001号-1', change: { manager: otherManager, websiteName: '样例小站' } },
      ],
      order: { action: 'steps', websites: [] },
    }),
  );

const typedFor = (view: FilingView, field: string, of?: MaterialOwner) => {
  const [first] = view.materials;
  if (first === undefined) throw new Error('no material');
  const { of: _, ...material } = first;
  return enteredFor(of === undefined ? material : { ...material, of }, 'resident-id-front', field, view)?.value ?? null;
};

describe('what a reviewer sees as entered', () => {
  it('holds every step of an order that changes or cancels, with all that it would enter', () => {
    const seen = enteredValues(changing()).filter(({ place }) => place.startsWith('entered.steps'));
    expect(seen.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['cancel-website', 'a.example.cn', 'change', '粤ICP备18000001号-1', '样例小站', otherManager.name, NUMBER]),
    );
  });

  it('stands beside the new manager’s card as the step enters it', () => {
    expect(typedFor(changing(), 'number')).toBe(NUMBER);
    expect(typedFor(changing(), 'name', { website: 0 })).toBe(otherManager.name);
  });

  it('stands beside the legal representative’s card by name alone', () => {
    const view = viewOf(unitFiling({}));
    expect(typedFor(view, 'name', 'legal-representative')).toBe(view.entered.order.legalRepresentative);
    expect(typedFor(view, 'number', 'legal-representative')).toBeNull();
  });

  it('stands beside a card of a first order as before', () => {
    const view = viewOf(personFiling({}));
    expect(typedFor(view, 'name', 'subject')).toBe(view.entered.order.subject.name);
    expect(typedFor(view, 'number')).toBe(view.entered.order.subject.certificate.number);
  });
});
