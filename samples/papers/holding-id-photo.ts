import { blankSheet, type Drawing, type Press } from '#samples/drawing/sheet';
import { drawPerson } from '#samples/facts/people';
import { between, pick, type Random } from '#samples/random';
import { type PhotoFault, photographed, poseOf } from './curtain-photo';
import { person } from './curtain-photo-person';
import { factsOf, lookOf, type Subject, type SubjectWish } from './paper';
import { CARD, drawCardFront } from './resident-card';

const FRAME = { width: 1500, height: 2000 } as const;
const WALLS = ['#d9d4c8', '#c7ccd2', '#e6e2da', '#b9c4b6', '#8f97a3'] as const;

const drawHolding = (random: Random, facts: Random, press: Press, fault: PhotoFault | undefined): Drawing => {
  const sheet = blankSheet(FRAME.width, FRAME.height, press);
  const { pen } = sheet;
  const wall = pen.createLinearGradient(0, 0, FRAME.width, FRAME.height);
  wall.addColorStop(0, pick(random, WALLS));
  wall.addColorStop(1, pick(random, WALLS));
  pen.fillStyle = wall;
  pen.fillRect(0, 0, FRAME.width, FRAME.height);
  const pose = poseOf(random, fault);
  const skin = fault === 'no-person' ? '#dfb592' : person(sheet, random, pose);
  if (fault === 'two-people') person(sheet, random, { ...pose, x: pose.x + 2.7 * pose.size });
  if (fault === 'no-card') return photographed(sheet, 'holding-id-photo');
  const [wide, turn] = [between(random, 0.88, 1.02), between(random, -0.06, 0.06)];
  const card = drawCardFront(drawPerson(facts), random, { ...press, scale: press.scale * wide });
  pen.save();
  pen.translate(Math.min(1040, Math.max(460, pose.x)), between(random, 1520, 1600));
  pen.rotate(turn);
  pen.shadowColor = 'rgba(0,0,0,0.4)';
  pen.shadowBlur = 14;
  pen.drawImage(card.sheet.canvas, (-CARD.width * wide) / 2, (-CARD.height * wide) / 2, CARD.width * wide, CARD.height * wide);
  pen.shadowBlur = 0;
  pen.fillStyle = skin;
  for (const side of [-1, 1]) {
    for (let digit = 0; digit < 4; digit += 1) {
      pen.beginPath();
      pen.ellipse((side * CARD.width * wide) / 2 + side * 16, -60 + digit * 58, 42, 30, 0, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  pen.restore();
  return photographed(sheet, 'holding-id-photo');
};

/** A photo of a person who holds an identity card (手持证件照): the same seed gives the same one. */
export const holdingIdPhoto = (seed: number, { typeface = 'noto' }: SubjectWish = {}, fault?: PhotoFault): Subject => ({
  size: FRAME,
  draw: (scale) => drawHolding(lookOf(seed), factsOf(seed), { scale, typeface }, fault),
  tags: fault === undefined ? [] : [fault],
});
