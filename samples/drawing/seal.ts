import { between, type Random } from '#samples/random';
import { fontFamily } from './fonts';
import { star } from './ornament';
import { blankSheet, type Sheet } from './sheet';

/** Where a seal is put on the sheet: its centre and radius in tenths of a millimetre, and its opacity (0..1). */
export type SealPlace = { readonly x: number; readonly y: number; readonly radius: number; readonly alpha: number };

/**
 * Stamps a round red seal with `text` along the rim and 样张专用 under its star.
 * It is multiplied into what lies under it, as ink is, and its ink is uneven.
 */
export const stamp = (sheet: Sheet, random: Random, text: string, place: SealPlace): void => {
  const size = place.radius * 2.2;
  const seal = blankSheet(size, size, sheet);
  const { pen } = seal;
  const red = '#cf2b2b';
  pen.translate(size / 2, size / 2);
  pen.rotate(between(random, -0.3, 0.3));
  pen.strokeStyle = red;
  pen.fillStyle = red;
  pen.lineWidth = place.radius * 0.055;
  pen.beginPath();
  pen.arc(0, 0, place.radius * 0.97, 0, 2 * Math.PI);
  pen.stroke();
  star(seal, { x: 0, y: 0, radius: place.radius * 0.3 }, red);
  const characters = [...text];
  const height = Math.min(place.radius * 0.27, (place.radius * 3.6) / characters.length);
  const sweep = Math.min(Math.PI * 1.45, characters.length * 0.34);
  pen.textAlign = 'center';
  pen.font = `${height}px ${fontFamily('serif-bold', sheet.typeface)}`;
  characters.forEach((character, index) => {
    pen.save();
    pen.rotate(-sweep / 2 + (sweep * (index + 0.5)) / characters.length);
    pen.fillText(character, 0, -place.radius * 0.68);
    pen.restore();
  });
  pen.font = `${place.radius * 0.16}px ${fontFamily('sans-medium', sheet.typeface)}`;
  pen.fillText('样张专用', 0, place.radius * 0.6);
  pen.globalCompositeOperation = 'destination-out';
  for (let spot = 0; spot < 160; spot += 1) {
    pen.fillStyle = `rgba(0,0,0,${between(random, 0.1, 0.6)})`;
    pen.beginPath();
    pen.arc(
      between(random, -1, 1) * place.radius,
      between(random, -1, 1) * place.radius,
      between(random, 0.4, place.radius * 0.025),
      0,
      2 * Math.PI,
    );
    pen.fill();
  }
  sheet.pen.save();
  sheet.pen.globalCompositeOperation = 'multiply';
  sheet.pen.globalAlpha = place.alpha;
  sheet.pen.drawImage(seal.canvas, place.x - size / 2, place.y - size / 2, size, size);
  sheet.pen.restore();
};
