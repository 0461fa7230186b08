import { describe, expect, it } from 'vitest';
import { exampleFilings } from '#samples/examples/example-filings';
import { creditCheck } from '#samples/facts/firms';
import { Filing } from '#shared/filing/filing';

const fieldsOf = (example: ReturnType<typeof exampleFilings>[number], file: string) =>
  example.materials.find((material) => material.file === file)?.subject.draw(0.3).documents[0]?.fields ?? {};

describe('the example filings', () => {
  const examples = exampleFilings();
  const [, passes, problems] = examples;

  it('are the three of the contract, each a filing whose files are all there', () => {
    expect(examples.map(({ name }) => name)).toEqual(['person-passes', 'enterprise-passes', 'enterprise-problems']);
    for (const { filing, materials } of examples) {
      const named = Filing.parse(filing).order.materials.flatMap(({ file }) => (file === undefined ? [] : [file]));
      expect(named).toEqual(materials.map(({ file }) => file));
    }
  });

  it('type what the papers print where they pass', () => {
    const licence = passes === undefined ? {} : fieldsOf(passes, 'business-licence.jpg');
    const order = Filing.parse(passes?.filing).order;
    expect(licence).toMatchObject({
      creditCode: order.subject.certificate.number,
      name: order.subject.name,
      legalRepresentative: order.legalRepresentative,
    });
  });

  it('have a problem each: one wrong digit, an expired card, no domain certificate', () => {
    const order = Filing.parse(problems?.filing).order;
    const printed = String(problems === undefined ? '' : fieldsOf(problems, 'business-licence.jpg').creditCode);
    const typed = order.subject.certificate.number;
    expect([...typed].filter((character, index) => character !== printed[index])).toHaveLength(1);
    expect(creditCheck(printed.slice(0, 17))).toBe(printed.slice(17));
    expect(String(problems === undefined ? '' : fieldsOf(problems, 'manager-id-back.jpg').validUntil) < order.submittedAt).toBe(true);
    expect(order.province).toBe('CN-JS');
    expect(order.materials.map(({ kind }) => kind)).not.toContain('domain-certificate');
  });
});
