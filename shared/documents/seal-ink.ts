import type { InkMap } from './ink';

/** A stretch of red ink on a map, in cells. */
export type RedPatch = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly cells: number;
};

const RED = 0.14;

/** Letters and rim of one seal stand this many cells apart at the most. */
const REACH = 2;

/** The red patches of a map, the largest first: what lies within a few cells of each other is one. */
export const redPatches = ({ columns, rows, red }: InkMap): readonly RedPatch[] => {
  const seen = new Uint8Array(columns * rows);
  const isRed = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < columns && y < rows && seen[y * columns + x] === 0 && (red[y * columns + x] ?? 0) >= RED;
  const patches: RedPatch[] = [];
  for (let start = 0; start < columns * rows; start++) {
    if (!isRed(start % columns, Math.floor(start / columns))) continue;
    const queue = [start];
    seen[start] = 1;
    let patch: RedPatch = { left: columns, right: 0, top: rows, bottom: 0, cells: 0 };
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      patch = {
        left: Math.min(patch.left, x),
        right: Math.max(patch.right, x),
        top: Math.min(patch.top, y),
        bottom: Math.max(patch.bottom, y),
        cells: patch.cells + 1,
      };
      for (let dy = -REACH; dy <= REACH; dy++) {
        for (let dx = -REACH; dx <= REACH; dx++) {
          if (!isRed(x + dx, y + dy)) continue;
          seen[(y + dy) * columns + x + dx] = 1;
          queue.push((y + dy) * columns + x + dx);
        }
      }
    }
    patches.push(patch);
  }
  return patches.sort((a, b) => b.cells - a.cells);
};

/** Fewer red cells than this are specks. */
const SPECK = 12;

/**
 * The red patches that may be seals: specks are left out, and what runs off the map, for that is the desk beside the paper. `beyond` says
 * that something did.
 */
export const sealPatches = (map: InkMap): { readonly patches: readonly RedPatch[]; readonly beyond: boolean } => {
  const all = redPatches(map).filter(({ cells }) => cells >= SPECK);
  const patches = all.filter(({ left, right, top, bottom }) => left > 0 && top > 0 && right < map.columns - 1 && bottom < map.rows - 1);
  return { patches, beyond: patches.length < all.length };
};

const COLOURED = 0.15;

/** True where some ink has a colour: a red seal would show as red, so its absence means something. A grey copy shows none. */
export const showsColour = ({ red, blue }: InkMap): boolean =>
  red.filter((value) => value >= COLOURED).length >= 4 || blue.filter((value) => value >= COLOURED).length >= 4;

/** What light and compression leave of colour on a grey picture. */
const COLOURLESS = 0.02;

/** True where nothing has any colour: on such a copy a seal is grey, and that none shows as red says nothing. */
export const isGreyCopy = ({ red, blue }: InkMap): boolean =>
  red.every((value) => value <= COLOURLESS) && blue.every((value) => value <= COLOURLESS);
