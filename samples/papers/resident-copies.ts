import { movedDocuments } from '#samples/camera/picture';
import { blankSheet, type Drawing, type Press, writeCentred } from '#samples/drawing/sheet';
import type { Person } from '#samples/facts/people';
import { between, chance, type Random } from '#samples/random';
import { A4, lookOf, type Paper } from './paper';
import { CARD, drawCardBack, drawCardFront } from './resident-card';
import { drawBothSides, inventPerson } from './resident-id';

/** Turns a drawing grey, as a copier does: white paper stays white, pale print pales. */
const copied = ({ sheet, documents }: Drawing, random: Random): Drawing => {
  const { canvas, pen } = sheet;
  const image = pen.getImageData(0, 0, canvas.width, canvas.height);
  const [steep, lift] = [between(random, 0.95, 1.3), between(random, -8, 6)];
  for (let at = 0; at < image.data.length; at += 4) {
    const luminance = 0.299 * (image.data[at] ?? 0) + 0.587 * (image.data[at + 1] ?? 0) + 0.114 * (image.data[at + 2] ?? 0);
    image.data.fill(Math.min(255, Math.max(0, (luminance - 128) * steep + 128 + lift)), at, at + 3);
  }
  // Pixels go back as they lie, not by the pen's scale.
  pen.save();
  pen.resetTransform();
  pen.putImageData(image, 0, 0);
  pen.restore();
  writeCentred(sheet, '样张', { x: A4.width / 2, y: 2900 }, { font: 'sans-regular', size: 40, colour: 'rgba(120,120,120,0.5)', gap: 20 });
  return { sheet, documents };
};

const drawCopy = (person: Person, random: Random, press: Press): Drawing => copied(drawBothSides(person, random, press), random);

const BESIDE = { width: 1920, height: 700 } as const;

/** Both sides side by side, mostly the portrait left. */
const drawBeside = (person: Person, random: Random, press: Press): Drawing => {
  const sheet = blankSheet(BESIDE.width, BESIDE.height, press);
  sheet.pen.fillStyle = '#fbfbfa';
  sheet.pen.fillRect(0, 0, BESIDE.width, BESIDE.height);
  const [front, back] = [drawCardFront(person, random, press), drawCardBack(person, random, press)];
  const order = chance(random, 0.8) ? [front, back] : [back, front];
  const documents = order.flatMap((card, index) => {
    const [x, y] = [50 + index * 960 + between(random, -15, 15), 80 + between(random, -25, 25)];
    sheet.pen.drawImage(card.sheet.canvas, x, y, CARD.width, CARD.height);
    return movedDocuments(card.documents, ([px, py]) => [px + x * press.scale, py + y * press.scale]);
  });
  return { sheet, documents };
};

const paper = (name: string, size: typeof A4 | typeof BESIDE, tags: readonly string[], draw: typeof drawCopy): Paper => ({
  name,
  share: 1,
  invent: (seed, wish) => {
    const { person, tags: own } = inventPerson(seed, wish);
    const { typeface = 'noto' } = wish;
    return { size, draw: (scale) => draw(person, lookOf(seed), { scale, typeface }), tags: ['both-sides', ...tags, ...own] };
  },
});

/** Both sides of an identity card as they are handed in besides: copied on an A4 page, and side by side. */
export const residentCopyPapers: readonly Paper[] = [
  paper('resident-id-photocopy', A4, ['grey-copy'], drawCopy),
  paper('resident-id-side-by-side', BESIDE, ['side-by-side'], drawBeside),
];
