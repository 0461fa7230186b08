import { boxAround } from '#samples/camera/picture';
import { stamp } from '#samples/drawing/seal';
import type { Drawing } from '#samples/drawing/sheet';
import { drawFirm, type Firm } from '#samples/facts/firms';
import { between, chance, pick, type Random, randomFrom, seedOf } from '#samples/random';
import { drawLicenceLandscape } from './licence-landscape';
import { drawLicencePortrait } from './licence-portrait';
import { A4, factsOf, lookOf, type Paper, type Subject, type SubjectWish } from './paper';

/** Lays a red seal over one of the named fields of a drawing; `strength` 0 to 1. */
export const sealedOver = (drawing: Drawing, random: Random, text: string, strength: number, field: string): Drawing => {
  const { sheet, documents } = drawing;
  const box = boxAround(documents[0]?.places[field] ?? [], sheet.canvas);
  const [x, y, width, height] = [box[0] / sheet.scale, box[1] / sheet.scale, box[2] / sheet.scale, box[3] / sheet.scale];
  stamp(sheet, random, text, {
    x: x + width * between(random, 0.25, 0.75),
    y: y + height * between(random, 0.2, 0.8),
    radius: between(random, 190, 215),
    alpha: 0.55 + 0.35 * strength,
  });
  return drawing;
};

/** A firm's licence as a subject; a wished `sealStrength` stamps the firm's own seal over its print. */
export const licenceSubject = (
  name: 'licence-landscape' | 'licence-portrait',
  firm: Firm,
  seed: number,
  { sealStrength, typeface = 'noto' }: SubjectWish = {},
): Subject => {
  const draw = name === 'licence-landscape' ? drawLicenceLandscape : drawLicencePortrait;
  const sealed = (drawing: Drawing, strength: number): Drawing => {
    const random = randomFrom(seedOf(seed, 'seal'));
    const fields = strength > 0.6 ? (['name', 'legalRepresentative', 'address'] as const) : (['scope', 'address', 'type'] as const);
    return sealedOver(drawing, random, firm.name, strength, pick(random, fields));
  };
  return {
    size: name === 'licence-landscape' ? { width: A4.height, height: A4.width } : A4,
    draw: (scale) => {
      const drawing = draw(firm, lookOf(seed), { scale, typeface });
      return sealStrength === undefined ? drawing : sealed(drawing, sealStrength);
    },
    tags: [
      name,
      ...(firm.form.name === 'company' ? [] : [firm.form.name]),
      ...(firm.registrationNumber === null ? [] : ['registration-number']),
      ...(sealStrength === undefined ? [] : ['seal-over']),
    ],
  };
};

const paper = (name: 'licence-landscape' | 'licence-portrait', share: number): Paper => ({
  name,
  share,
  sealable: true,
  invent: (seed, wish) => {
    const facts = factsOf(seed);
    const older = name === 'licence-portrait' && chance(facts, 0.08);
    const issued = name === 'licence-landscape' ? ([2019, 2023] as const) : older ? ([2013, 2014] as const) : ([2015, 2018] as const);
    return licenceSubject(name, drawFirm(facts, { issued, older }), seed, wish);
  },
});

/** The business licence (营业执照): the landscape form since 2019 and the portrait one before it. */
export const businessLicencePapers: readonly Paper[] = [paper('licence-landscape', 2), paper('licence-portrait', 2)];
