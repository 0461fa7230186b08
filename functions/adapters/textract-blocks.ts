import { z } from 'zod';
import type { Character, Point, Rotation, TextLine } from '#shared/documents/page';

const Vertex = z.object({ X: z.number(), Y: z.number() }).transform(({ X, Y }): Point => [X, Y]);
/** Corners clockwise from where the text starts, in shares of the picture's width and height. */
const Polygon = z.array(Vertex).length(4);
const Geometry = z.object({ Polygon });
const Confidence = z.number().min(0).max(100);

const Line = z.object({
  BlockType: z.literal('LINE'),
  Id: z.string(),
  Confidence,
  Geometry,
  Relationships: z.array(z.object({ Type: z.string(), Ids: z.array(z.string()) })).default([]),
});
const Word = z.object({ BlockType: z.literal('WORD'), Id: z.string(), Text: z.string(), Confidence, Geometry });
/** PAGE and whatever the service adds later. */
const Other = z.object({ BlockType: z.string() });

/** What the service answers, so far as it is used. Confidences are 0..100 there. */
export const DetectedText = z.object({
  Blocks: z.array(z.union([Line, Word, Other])),
  DetectDocumentTextModelVersion: z.string(),
});
export type DetectedText = z.infer<typeof DetectedText>;

type Line = z.infer<typeof Line>;
type Word = z.infer<typeof Word>;

const isLine = (block: DetectedText['Blocks'][number]): block is Line => block.BlockType === 'LINE' && 'Geometry' in block;
const isWord = (block: DetectedText['Blocks'][number]): block is Word => block.BlockType === 'WORD' && 'Text' in block;

/** Where along a line a point stands: 0 at its start, 1 at its end. */
const shareAlong = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number => {
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = lengthSquared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
  return Math.min(1, Math.max(0, share));
};

const quadOf = (polygon: readonly Point[], place: (point: Point) => Point): TextLine['quad'] => {
  const [a, b, c, d] = polygon;
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new RangeError('a polygon of four corners');
  return [place(a), place(b), place(c), place(d)];
};

/** The service places words, not characters: each takes an equal share of its word. */
const charactersOf = (text: string, confidence: number, from: number, to: number): Character[] => {
  const chars = [...text];
  const step = (to - from) / Math.max(chars.length, 1);
  return chars.map((char, index) => ({ char, confidence, from: from + index * step, to: from + (index + 1) * step, alternatives: [] }));
};

const lineOf = (line: Line, words: ReadonlyMap<string, Word>, place: (point: Point) => Point): TextLine => {
  const quad = quadOf(line.Geometry.Polygon, place);
  const ids = line.Relationships.filter(({ Type }) => Type === 'CHILD').flatMap(({ Ids }) => Ids);
  const characters: Character[] = [];
  for (const word of ids.map((id) => words.get(id))) {
    if (word === undefined) continue;
    const [start, end] = quadOf(word.Geometry.Polygon, place);
    const [from, to] = [shareAlong(quad[0], quad[1], start), shareAlong(quad[0], quad[1], end)];
    const confidence = word.Confidence / 100;
    const previous = characters.at(-1);
    if (previous !== undefined) characters.push(...charactersOf(' ', Math.min(previous.confidence, confidence), previous.to, from));
    characters.push(...charactersOf(word.Text, confidence, from, to));
  }
  return { text: characters.map(({ char }) => char).join(''), confidence: line.Confidence / 100, quad, characters };
};

const quarterTurns: readonly Rotation[] = [0, 270, 180, 90];

/** How far the picture has to be turned clockwise: what most lines' first edges say. `size` in pixels of the picture as it lies. */
export const rotationOf = ({ Blocks }: DetectedText, size: { readonly width: number; readonly height: number }): Rotation => {
  const votes = new Map<Rotation, number>();
  for (const { Geometry } of Blocks.filter(isLine)) {
    const [start, end] = quadOf(Geometry.Polygon, ([x, y]) => [x * size.width, y * size.height]);
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    const quarters = (Math.round(Math.atan2(dy, dx) / (Math.PI / 2)) + 4) % 4;
    const rotation = quarterTurns[quarters] ?? 0;
    votes.set(rotation, (votes.get(rotation) ?? 0) + Math.hypot(dx, dy));
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
};

/** The lines that hold a word, with their corners brought by `place` from shares of the picture to pixels of the upright original. */
export const linesOf = ({ Blocks }: DetectedText, place: (point: Point) => Point): TextLine[] => {
  const words = new Map(Blocks.filter(isWord).map((word) => [word.Id, word]));
  return Blocks.filter(isLine)
    .map((line) => lineOf(line, words, place))
    .filter(({ text }) => text !== '');
};
