import { boxAround, movedDocuments } from './camera/picture';
import { drawFirm, type Firm } from './firms';
import { drawLicenceLandscape } from './licence-landscape';
import { drawLicencePortrait } from './licence-portrait';
import { drawPerson, type NameRarity, type Person } from './people';
import { between, chance, pick, type Random, randomFrom, seedOf } from './random';
import { CARD, drawCardBack, drawCardFront } from './resident-card';
import { stamp } from './seal';
import { blankSheet, type Drawing } from './sheet';

/** What can be put in front of the camera. `resident-id` is both sides of a card on one page. */
export const SUBJECTS = ['resident-id-front', 'resident-id-back', 'resident-id', 'licence-landscape', 'licence-portrait'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/** Something to photograph: its size in tenths of a millimetre, and how it is drawn at a scale (the same each time). */
export type Subject = {
  readonly size: { readonly width: number; readonly height: number };
  readonly draw: (scale: number) => Drawing;
  readonly tags: readonly string[];
};

const A4 = { width: 2100, height: 2970 } as const;

/** Both sides of a card, enlarged as copies are, one above the other on an A4 page. */
export const drawBothSides = (person: Person, random: Random, scale: number): Drawing => {
  const sheet = blankSheet(A4.width, A4.height, scale);
  sheet.pen.fillStyle = '#fcfcfb';
  sheet.pen.fillRect(0, 0, A4.width, A4.height);
  const enlarged = between(random, 1.35, 1.85);
  const [front, back] = [drawCardFront(person, random, scale * enlarged), drawCardBack(person, random, scale * enlarged)];
  const order = chance(random, 0.75) ? [front, back] : [back, front];
  const left = (A4.width - CARD.width * enlarged) / 2 + between(random, -90, 90);
  const documents = order.flatMap((card, index) => {
    const [x, y] = [left + between(random, -25, 25), index * 1340 + between(random, 180, 340)];
    sheet.pen.drawImage(card.sheet.canvas, x, y, CARD.width * enlarged, CARD.height * enlarged);
    return movedDocuments(card.documents, ([px, py]) => [px + x * scale, py + y * scale]);
  });
  return { sheet, documents };
};

const sealed = (drawing: Drawing, random: Random, text: string, strength: number): Drawing => {
  const { sheet, documents } = drawing;
  const over = pick(
    random,
    strength > 0.6 ? (['name', 'legalRepresentative', 'address'] as const) : (['scope', 'address', 'type'] as const),
  );
  const [x, y, width, height] = boxAround(documents[0]?.places[over] ?? [], sheet.canvas).map((pixels) => pixels / sheet.scale) as [
    number,
    number,
    number,
    number,
  ];
  stamp(sheet, random, text, {
    x: x + width * between(random, 0.25, 0.75),
    y: y + height * between(random, 0.2, 0.8),
    radius: between(random, 190, 215),
    alpha: 0.55 + 0.35 * strength,
  });
  return drawing;
};

const lookOf = (seed: number): Random => randomFrom(seedOf(seed, 'look'));

/** A person's card as a subject: one side, or both on a page. */
export const cardSubject = (name: 'resident-id-front' | 'resident-id-back' | 'resident-id', person: Person, seed: number): Subject => {
  const draw = { 'resident-id-front': drawCardFront, 'resident-id-back': drawCardBack, 'resident-id': drawBothSides }[name];
  return {
    size: name === 'resident-id' ? A4 : CARD,
    draw: (scale) => draw(person, lookOf(seed), scale),
    tags: name === 'resident-id' ? ['both-sides'] : [],
  };
};

/** A firm's licence as a subject; `sealStrength` (0 to 1) stamps the firm's own seal over its print. */
export const licenceSubject = (
  name: 'licence-landscape' | 'licence-portrait',
  firm: Firm,
  seed: number,
  sealStrength?: number,
): Subject => {
  const draw = name === 'licence-landscape' ? drawLicenceLandscape : drawLicencePortrait;
  return {
    size: name === 'licence-landscape' ? { width: A4.height, height: A4.width } : A4,
    draw: (scale) => {
      const drawing = draw(firm, lookOf(seed), scale);
      return sealStrength === undefined ? drawing : sealed(drawing, randomFrom(seedOf(seed, 'seal')), firm.name, sealStrength);
    },
    tags: [
      name,
      ...(firm.form.name === 'company' ? [] : [firm.form.name]),
      ...(firm.registrationNumber === null ? [] : ['registration-number']),
      ...(sealStrength === undefined ? [] : ['seal-over']),
    ],
  };
};

const drawRarity = (random: Random): NameRarity => (chance(random, 0.82) ? 'usual' : chance(random, 0.65) ? 'rare' : 'outside-gb2312');

/** How a subject is varied. */
export type SubjectWish = { readonly rarity?: NameRarity; readonly sealStrength?: number };

/** An invented subject: the same seed and wish give the same one. */
export const subjectFrom = (name: SubjectName, seed: number, wish: SubjectWish = {}): Subject => {
  const facts = randomFrom(seedOf(seed, 'facts'));
  if (name === 'licence-landscape' || name === 'licence-portrait') {
    const older = name === 'licence-portrait' && chance(facts, 0.08);
    const issued = name === 'licence-landscape' ? ([2019, 2023] as const) : older ? ([2013, 2014] as const) : ([2015, 2018] as const);
    return licenceSubject(name, drawFirm(facts, { issued, older }), seed, wish.sealStrength);
  }
  const rarity = wish.rarity ?? drawRarity(facts);
  const subject = cardSubject(name, drawPerson(facts, { rarity }), seed);
  if (rarity === 'usual' || name === 'resident-id-back') return subject;
  return { ...subject, tags: [...subject.tags, rarity === 'rare' ? 'rare-name' : 'name-outside-gb2312'] };
};
