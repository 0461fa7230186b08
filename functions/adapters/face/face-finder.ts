import sharp from 'sharp';
import type { FaceFinder, NormalisedPicture } from '#functions/ports';
import type { Face } from '#shared/documents/curtain-photo';
import type { Box, Rotation } from '#shared/documents/page';
import { turnedSize } from '#shared/documents/upright';
import { activated, convolved, depthwise, type Maps, pointwise, pooled } from './network';
import { loadWeights, type Weights } from './weights';

/** Side of the square that the network looks at: a face that fills a tenth of it is found. */
const SIDE = 256;
const LEAST_SCORE = 0.4;
/** Boxes that share more than this are one face. */
const MOST_SHARED = 0.3;

/** The network's own numbers: what it takes from each colour, and the sizes (in cells) that its boxes are told in. */
const MEAN = [117.001, 114.697, 97.404] as const;
const ANCHORS = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const;

const inputOf = async (picture: NormalisedPicture, rotation: Rotation): Promise<Maps> => {
  // Turned first: sharp would turn after it has resized.
  const upright = await sharp(picture.bytes).rotate(rotation).toBuffer();
  const data = await sharp(upright)
    .resize({ width: SIDE, height: SIDE, fit: 'contain', position: 'left top', background: '#000000' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return { data: Float32Array.from(data, (value, i) => (value - (MEAN[i % 3] ?? 0)) / 255), width: SIDE, height: SIDE, depth: 3 };
};

const answerOf = (input: Maps, { of }: Weights): Maps => {
  let maps = pooled(activated(convolved(input, of('conv0/filters'), of('conv0/bias'))), 2);
  for (const layer of ['conv1', 'conv2', 'conv3', 'conv4', 'conv5']) {
    const seen = depthwise(maps, of(`${layer}/depthwise_filter`));
    maps = pooled(activated(pointwise(seen, of(`${layer}/pointwise_filter`), of(`${layer}/bias`))), layer === 'conv5' ? 1 : 2);
  }
  return pointwise(maps, of('conv8/filters'), of('conv8/bias'));
};

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

const shared = ([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number => {
  const wide = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const high = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return wide <= 0 || high <= 0 ? 0 : (wide * high) / (aw * ah + bw * bh - wide * high);
};

/** Boxes in pixels of a picture whose longer side is `longest`. */
const facesIn = ({ data, width: cells, depth }: Maps, longest: number): readonly Face[] => {
  const faces: Face[] = [];
  for (let place = 0; place < cells * cells; place++) {
    for (const [index, [wide, high]] of ANCHORS.entries()) {
      const at = place * depth + index * 5;
      const [x, y, w, h, score] = [0, 1, 2, 3, 4].map((k) => data[at + k] ?? 0);
      const sure = sigmoid(score ?? 0);
      if (sure < LEAST_SCORE) continue;
      const size = [(Math.exp(w ?? 0) * wide * longest) / cells, (Math.exp(h ?? 0) * high * longest) / cells] as const;
      const left = (((place % cells) + sigmoid(x ?? 0)) / cells) * longest - size[0] / 2;
      const top = ((Math.floor(place / cells) + sigmoid(y ?? 0)) / cells) * longest - size[1] / 2;
      faces.push({ box: [left, top, ...size], confidence: sure });
    }
  }
  const kept: Face[] = [];
  for (const face of faces.sort((a, b) => b.confidence - a.confidence)) {
    if (!kept.some(({ box }) => shared(box, face.box) > MOST_SHARED)) kept.push(face);
  }
  return kept;
};

/** A finder over weights that are loaded already. */
export const finderOver = (weights: Weights): FaceFinder => ({
  find: async (picture, rotation) => {
    const { width, height } = turnedSize(picture.original, rotation);
    return facesIn(answerOf(await inputOf(picture, rotation), weights), Math.max(width, height));
  },
});

/** The face finder that is built in. The weights are read when the first picture asks for them. */
export const createFaceFinder = (folder?: string): FaceFinder => {
  let opened: Promise<FaceFinder> | undefined;
  return {
    find: async (picture, rotation) => {
      opened ??= loadWeights(folder).then(finderOver);
      return (await opened).find(picture, rotation);
    },
  };
};
