import { between, chance, pick, type Random } from '#samples/random';
import type { Effect } from './light';
import { boxAround, canvasOf, type Picture, pictureOf } from './picture';
import { vitalPlaces } from './spoil';

type Place = { readonly left: number; readonly top: number; readonly wide: number; readonly high: number };

const SKINS = ['#d8a98a', '#c98f6e', '#e6bd9f', '#b97f5d'] as const;
const STICKERS = ['#f2dc5d', '#f4f2ec', '#f08fa9', '#8ecae6', '#222222', '#9ad18b'] as const;

/** A finger that comes in from below (or above, where the place is nearer to that edge) with its tip on the place. */
const finger = (picture: Picture, random: Random, { left, top, wide, high }: Place): Picture => {
  const canvas = canvasOf(picture);
  const pen = canvas.getContext('2d');
  const thick = Math.max(wide * between(random, 0.5, 0.75), high * 3);
  const below = top + high / 2 > picture.height / 2 || chance(random, 0.3);
  pen.translate(left + wide * between(random, 0.4, 0.6), top + high / 2);
  pen.rotate((below ? 0 : Math.PI) + between(random, -0.35, 0.35));
  const skin = pick(random, SKINS);
  const tint = pen.createLinearGradient(-thick / 2, 0, thick / 2, 0);
  tint.addColorStop(0, '#6d4630');
  tint.addColorStop(0.22, skin);
  tint.addColorStop(0.7, skin);
  tint.addColorStop(1, '#8a5b41');
  pen.shadowColor = 'rgba(0,0,0,0.45)';
  pen.shadowBlur = thick * 0.12;
  pen.fillStyle = tint;
  pen.beginPath();
  pen.roundRect(-thick / 2, -thick * 0.42, thick, picture.height * 2, thick / 2);
  pen.fill();
  pen.shadowBlur = 0;
  pen.fillStyle = 'rgba(246,214,200,0.75)';
  pen.beginPath();
  pen.ellipse(0, -thick * 0.06, thick * 0.27, thick * 0.3, 0, 0, 2 * Math.PI);
  pen.fill();
  return pictureOf(canvas, picture.documents);
};

/** A sticker or a slip of paper over most of the place. */
const sticker = (picture: Picture, random: Random, { left, top, wide, high }: Place): Picture => {
  const canvas = canvasOf(picture);
  const pen = canvas.getContext('2d');
  pen.translate(left + wide * between(random, 0.42, 0.58), top + high / 2);
  pen.rotate(between(random, -0.06, 0.06));
  pen.shadowColor = 'rgba(0,0,0,0.4)';
  pen.shadowBlur = high * 0.3;
  pen.fillStyle = pick(random, STICKERS);
  const [width, height] = [wide * between(random, 0.7, 0.95), high * between(random, 1.6, 2.6)];
  pen.fillRect(-width / 2, -height / 2, width, height);
  return pictureOf(canvas, picture.documents);
};

/** A finger or a sticker hides the number (or whatever the document cannot do without), or most of it. */
export const coveredNumber: Effect = (picture, random) => {
  const byHand = chance(random, 0.5);
  return vitalPlaces(picture).reduce((shown, place) => {
    const [left, top, wide, high] = boxAround(place, picture);
    const cover = byHand && wide < picture.width * 0.5 ? finger : sticker;
    return cover(shown, random, { left, top, wide, high });
  }, picture);
};
