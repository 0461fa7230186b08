import { blankSheet, type Drawing, type Press, type Sheet, write } from '#samples/drawing/sheet';
import { between, chance, pick, type Random } from '#samples/random';
import { CURTAIN } from '#shared/documents/curtain';
import { type Pose, person } from './curtain-photo-person';
import { lookOf, type Subject, type SubjectWish } from './paper';

/** What is wrong with a photo of a person. */
export type PhotoFault =
  | 'no-person'
  | 'mask'
  | 'glasses'
  | 'turned'
  | 'off-centre'
  | 'two-people'
  | 'far-away'
  | 'other-curtain'
  | 'wordmark-cut'
  | 'no-card';

const FRAME = { width: 1500, height: 2000 } as const;

/** A document entry for a photo: it has no fields. */
export const photographed = (sheet: Sheet, kind: 'curtain-photo' | 'holding-id-photo'): Drawing => ({
  sheet,
  documents: [{ kind, fields: {}, vital: '', places: {} }],
});

/** How the person of a photo stands, with the fault if there is one. */
export const poseOf = (random: Random, fault: PhotoFault | undefined): Pose => {
  const size = fault === 'far-away' ? between(random, 55, 70) : between(random, 190, 260);
  const aside = fault === 'off-centre' ? pick(random, [-1, 1] as const) * between(random, 430, 520) : between(random, -70, 70);
  return {
    x: FRAME.width / 2 + aside,
    y: between(random, 760, 920),
    size,
    face: fault === 'mask' || fault === 'glasses' || fault === 'turned' ? fault : 'open',
  };
};

const cloth = (sheet: Sheet, random: Random, [red, green, blue]: readonly number[]): void => {
  const { pen } = sheet;
  const light = between(random, 0.82, 1.1);
  pen.fillStyle = `rgb(${[red, green, blue].map((value) => Math.min(255, Math.round((value ?? 0) * light))).join(',')})`;
  pen.fillRect(0, 0, FRAME.width, FRAME.height);
  for (let fold = 0; fold < 6; fold += 1) {
    const [x, wide] = [between(random, 0, FRAME.width), between(random, 60, 220)];
    const shade = pen.createLinearGradient(x, 0, x + wide, 0);
    const dark = between(random, 0.04, 0.14);
    shade.addColorStop(0, 'rgba(0,0,0,0)');
    shade.addColorStop(0.5, `rgba(0,0,0,${dark})`);
    shade.addColorStop(1, 'rgba(0,0,0,0)');
    pen.fillStyle = shade;
    pen.fillRect(x, 0, wide, FRAME.height);
  }
};

const drawCurtainPhoto = (random: Random, press: Press, fault: PhotoFault | undefined): Drawing => {
  const sheet = blankSheet(FRAME.width, FRAME.height, press);
  const other = pick(random, [
    [196, 58, 52],
    [214, 210, 200],
    [70, 130, 84],
    [120, 120, 124],
  ] as const);
  cloth(sheet, random, fault === 'other-curtain' ? other : CURTAIN.colour);
  if (fault !== 'wordmark-cut') {
    const style = {
      font: pick(random, ['sans-bold', 'sans-medium', 'serif-bold'] as const),
      size: between(random, 84, 110),
      colour: '#f4f6fa',
      gap: 12,
    };
    const words = chance(random, 0.5) ? CURTAIN.wordmarks : [...CURTAIN.wordmarks].reverse();
    write(sheet, words.join('  '), { x: between(random, 90, 260), y: between(random, 150, 320) }, style);
  }
  const pose = poseOf(random, fault);
  if (fault !== 'no-person') person(sheet, random, pose);
  if (fault === 'two-people')
    person(sheet, random, { ...pose, x: pose.x + 4.1 * pose.size * (chance(random, 0.5) ? 1 : -1) * 0.62, face: 'open' });
  return photographed(sheet, 'curtain-photo');
};

/** A photo of a person before the access provider's curtain (幕布照片): the same seed gives the same one. */
export const curtainPhoto = (seed: number, { typeface = 'noto' }: SubjectWish = {}, fault?: PhotoFault): Subject => ({
  size: FRAME,
  draw: (scale) => drawCurtainPhoto(lookOf(seed), { scale, typeface }, fault),
  tags: fault === undefined ? [] : [fault],
});
