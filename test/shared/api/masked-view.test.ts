import { describe, expect, it } from 'vitest';
import { maskedView, revealed } from '#shared/api/masked-view';
import { personalPlaces } from '#shared/api/personal-places';
import type { Filing } from '#shared/filing/filing';
import { FRONT } from '#shared/rules/example-document';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { viewOf } from './view-of';

describe('a masked filing', () => {
  it('shows no personal value anywhere, and says where one stands', () => {
    const open = viewOf(personFiling({ subject: { address: '广东省深圳市南山区样例路1号' } }));
    const shown = maskedView(open);
    const text = JSON.stringify({ ...shown, masked: [] });
    const found = personalPlaces(open);
    expect(found.length).toBeGreaterThan(15);
    for (const { value } of found) expect(text).not.toContain(value);
    expect(shown.masked).toEqual(found.map(({ place }) => place));
  });

  it('stays as it is where it speaks of a unit', () => {
    const shown = maskedView(viewOf(unitFiling({ subject: { address: '广东省深圳市南山区样例路2号' } })));
    expect(shown.entered.order.subject).toMatchObject({
      name: '深圳云岚样例科技有限公司',
      certificate: { number: '91440300MA5TE2T09X' },
      address: '广东省深圳市南山区样例路2号',
    });
    expect(shown.entered.order.legalRepresentative).toBe('林**');
  });

  it('shows a unit’s own name wherever it is read, unless somebody in the filing is called the same', () => {
    const read = { ...FRONT.fields, organiser: '深圳云岚样例科技有限公司', holder: '林样例' };
    const fieldsOf = (filing: Filing) => {
      const fields = maskedView(viewOf(filing, read)).verdict?.documents[0]?.fields;
      return [fields?.organiser?.value, fields?.holder?.value];
    };
    expect(fieldsOf(unitFiling({}))).toEqual(['深圳云岚样例科技有限公司', '林**']);
    expect(fieldsOf(unitFiling({ subject: { name: '林样例' } }))).not.toContain('林样例');
  });

  it('masks what a change would enter', () => {
    const change = {
      manager: otherManager,
      subjectName: '韩样例',
      contacts: { mobile: '13900139000', email: 'han@example.com', phone: '075588880000' },
    };
    const steps = [{ action: 'change' as const, target: '粤ICP备18000001号-1', change }];
    const shown = maskedView(viewOf(personFiling({ steps, order: { action: 'steps', websites: [] } })));
    for (const value of ['韩样例', '440305198303039911', '13900139000', 'han@example.com'])
      expect(JSON.stringify(shown)).not.toContain(value);
    expect(shown.entered.steps?.[0]?.target).toBe('粤ICP备18000001号-1');
  });

  it('masks the values in sentences, the entered and the read one', () => {
    const open = viewOf(personFiling({}), { ...FRONT.fields, name: '林样俐', number: '440305199202290038' });
    const sentences = JSON.stringify(open.verdict?.findings);
    expect(sentences).toContain('林样俐');
    const shown = JSON.stringify(maskedView(open).verdict?.findings);
    for (const value of ['林样例', '林样俐', '440305199202290038', '44030519920229992X']) expect(shown).not.toContain(value);
  });
});

describe('revealing', () => {
  it('gives back every masked value, and nothing else', () => {
    const open = viewOf(personFiling({}));
    const { masked } = maskedView(open);
    expect(revealed(open, masked)).toEqual(Object.fromEntries(personalPlaces(open).map(({ place, value }) => [place, value])));
    expect(revealed(open, ['facts.registry.domains.a.b.cn.ownerCertificateNumber'])).toEqual({
      'facts.registry.domains.a.b.cn.ownerCertificateNumber': '440305198303039911',
    });
    for (const place of ['id', 'entered', 'entered.order.websites.0.name', 'toString', '__proto__'])
      expect(revealed(open, [place])).toBeNull();
  });
});
