import { movedDocuments } from '#samples/camera/picture';
import { blankSheet, type Drawing, type Press } from '#samples/drawing/sheet';
import { drawPerson, type NameRarity, type Person } from '#samples/facts/people';
import { between, chance, type Random } from '#samples/random';
import { A4, factsOf, lookOf, type Paper, type Subject, type SubjectWish } from './paper';
import { CARD, drawCardBack, drawCardFront } from './resident-card';

type Draw = (person: Person, random: Random, press: Press) => Drawing;

/** Two cards, enlarged as copies are, one above the other on an A4 page, mostly the first above. */
export const onOnePage = (
  random: Random,
  press: Press,
  cards: readonly [(press: Press) => Drawing, (press: Press) => Drawing],
): Drawing => {
  const sheet = blankSheet(A4.width, A4.height, press);
  sheet.pen.fillStyle = '#fcfcfb';
  sheet.pen.fillRect(0, 0, A4.width, A4.height);
  const enlarged = between(random, 1.35, 1.85);
  const larger = { ...press, scale: press.scale * enlarged };
  const [front, back] = [cards[0](larger), cards[1](larger)];
  const order = chance(random, 0.75) ? [front, back] : [back, front];
  const left = (A4.width - CARD.width * enlarged) / 2 + between(random, -90, 90);
  const documents = order.flatMap((card, index) => {
    const [x, y] = [left + between(random, -25, 25), index * 1340 + between(random, 180, 340)];
    sheet.pen.drawImage(card.sheet.canvas, x, y, CARD.width * enlarged, CARD.height * enlarged);
    return movedDocuments(card.documents, ([px, py]) => [px + x * press.scale, py + y * press.scale]);
  });
  return { sheet, documents };
};

/** Both sides of a card on one page. */
export const drawBothSides: Draw = (person, random, press) =>
  onOnePage(random, press, [(larger) => drawCardFront(person, random, larger), (larger) => drawCardBack(person, random, larger)]);

const DRAW = {
  'resident-id-front': drawCardFront,
  'resident-id-back': drawCardBack,
  'resident-id': drawBothSides,
} as const satisfies Readonly<Record<string, Draw>>;

/** A person's card as a subject: one side, or both on a page. */
export const cardSubject = (name: keyof typeof DRAW, person: Person, seed: number, { typeface = 'noto' }: SubjectWish = {}): Subject => ({
  size: name === 'resident-id' ? A4 : CARD,
  draw: (scale) => DRAW[name](person, lookOf(seed), { scale, typeface }),
  tags: name === 'resident-id' ? ['both-sides'] : [],
});

const drawRarity = (random: Random): NameRarity => (chance(random, 0.82) ? 'usual' : chance(random, 0.65) ? 'rare' : 'outside-gb2312');

/** An invented person, and the tag that says how rare the name is. */
export const inventPerson = (seed: number, wish: SubjectWish): { readonly person: Person; readonly tags: readonly string[] } => {
  const facts = factsOf(seed);
  const rarity = wish.rarity ?? drawRarity(facts);
  const tags = rarity === 'usual' ? [] : [rarity === 'rare' ? 'rare-name' : 'name-outside-gb2312'];
  return { person: drawPerson(facts, { rarity }), tags };
};

const paper = (name: keyof typeof DRAW, share: number): Paper => ({
  name,
  share,
  invent: (seed, wish) => {
    const { person, tags } = inventPerson(seed, wish);
    const subject = cardSubject(name, person, seed, wish);
    return name === 'resident-id-back' ? subject : { ...subject, tags: [...subject.tags, ...tags] };
  },
});

/** The resident identity card (居民身份证): its sides, and both on a page. */
export const residentIdPapers: readonly Paper[] = [paper('resident-id-front', 4), paper('resident-id-back', 2), paper('resident-id', 2)];
