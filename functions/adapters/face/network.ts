/** A stack of feature maps: `data[(y * width + x) * depth + channel]`. */
export type Maps = { readonly data: Float32Array; readonly width: number; readonly height: number; readonly depth: number };

/** A weight: its numbers in the order of its shape. */
export type Weight = { readonly data: Float32Array; readonly shape: readonly number[] };

const leaky = (value: number): number => (value > 0 ? value : 0.1 * value);

/** Every point of the maps through a matrix (a convolution of 1 × 1), plus a bias. */
export const pointwise = ({ data, width, height, depth }: Maps, filters: Weight, bias: Weight): Maps => {
  const out = filters.shape.at(-1) ?? 0;
  const result = new Float32Array(width * height * out);
  for (let place = 0; place < width * height; place++) {
    const to = place * out;
    result.set(bias.data, to);
    for (let channel = 0; channel < depth; channel++) {
      const value = data[place * depth + channel] ?? 0;
      if (value === 0) continue;
      const from = channel * out;
      for (let k = 0; k < out; k++) result[to + k] = (result[to + k] ?? 0) + value * (filters.data[from + k] ?? 0);
    }
  }
  return { data: result, width, height, depth: out };
};

/** Each map by itself through its own 3 × 3 filter; beyond the edge is nothing. */
export const depthwise = ({ data, width, height, depth }: Maps, filters: Weight): Maps => {
  const result = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * depth;
      for (let step = 0; step < 9; step++) {
        const [sx, sy] = [x + (step % 3) - 1, y + Math.floor(step / 3) - 1];
        if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue;
        const from = (sy * width + sx) * depth;
        for (let c = 0; c < depth; c++)
          result[to + c] = (result[to + c] ?? 0) + (data[from + c] ?? 0) * (filters.data[step * depth + c] ?? 0);
      }
    }
  }
  return { data: result, width, height, depth };
};

/** A convolution of 3 × 3 that stays within the edge: the maps get two pixels smaller. */
export const convolved = ({ data, width, height, depth }: Maps, filters: Weight, bias: Weight): Maps => {
  const patches = new Float32Array((width - 2) * (height - 2) * 9 * depth);
  let at = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      for (let step = 0; step < 9; step++) {
        const from = ((y + Math.floor(step / 3) - 1) * width + x + (step % 3) - 1) * depth;
        patches.set(data.subarray(from, from + depth), at);
        at += depth;
      }
    }
  }
  return pointwise({ data: patches, width: width - 2, height: height - 2, depth: 9 * depth }, filters, bias);
};

/** The greatest of each 2 × 2 points, every `stride` points. */
export const pooled = ({ data, width, height, depth }: Maps, stride: 1 | 2): Maps => {
  const [wide, high] = [Math.ceil(width / stride), Math.ceil(height / stride)];
  const result = new Float32Array(wide * high * depth).fill(Number.NEGATIVE_INFINITY);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const to = (y * wide + x) * depth;
      for (const [sx, sy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        if (x * stride + sx >= width || y * stride + sy >= height) continue;
        const from = ((y * stride + sy) * width + x * stride + sx) * depth;
        for (let c = 0; c < depth; c++) result[to + c] = Math.max(result[to + c] ?? 0, data[from + c] ?? 0);
      }
    }
  }
  return { data: result, width: wide, height: high, depth };
};

/** The maps with every value below nothing shrunk to a tenth. */
export const activated = (maps: Maps): Maps => ({ ...maps, data: maps.data.map(leaky) });
