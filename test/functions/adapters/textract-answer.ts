type Corner = readonly [x: number, y: number];
type WordSpec = { readonly text: string; readonly confidence: number; readonly from: number; readonly to: number };

const PAGE_ID = '8136b2dc-37c1-4300-a9da-000000000001';

const geometry = (corners: readonly Corner[]) => {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    BoundingBox: { Width: Math.max(...xs) - left, Height: Math.max(...ys) - top, Left: left, Top: top },
    Polygon: corners.map(([X, Y]) => ({ X, Y })),
  };
};

/** Corners from `from` to `to` along the line, which runs as `turn` maps an upright line from (0.1, y) to (0.9, y). */
const corners = (from: number, to: number, y: number, turn: (corner: Corner) => Corner): Corner[] => {
  const x = (share: number): number => 0.1 + 0.8 * share;
  return [[x(from), y] as const, [x(to), y] as const, [x(to), y + 0.05] as const, [x(from), y + 0.05] as const].map(turn);
};

/** An answer of the service in its own shape: a PAGE, its LINEs, their WORDs. Positions of words are shares of their line. */
export const textractAnswer = (lines: readonly (readonly WordSpec[])[], turn: (corner: Corner) => Corner = (corner) => corner) => {
  const idOf = (kind: string, line: number, word = 0): string => `${kind}-${line}-${word}`;
  const blocks = lines.flatMap((words, line) => [
    {
      BlockType: 'LINE' as const,
      Confidence: Math.min(...words.map(({ confidence }) => confidence)),
      Text: words.map(({ text }) => text).join(' '),
      Geometry: geometry(corners(0, 1, 0.1 + 0.1 * line, turn)),
      Id: idOf('line', line),
      Relationships: [{ Type: 'CHILD' as const, Ids: words.map((_, word) => idOf('word', line, word)) }],
    },
    ...words.map(({ text, confidence, from, to }, word) => ({
      BlockType: 'WORD' as const,
      Confidence: confidence,
      Text: text,
      TextType: 'PRINTED' as const,
      Geometry: geometry(corners(from, to, 0.1 + 0.1 * line, turn)),
      Id: idOf('word', line, word),
    })),
  ]);
  const page = {
    BlockType: 'PAGE' as const,
    Geometry: geometry([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]),
    Id: PAGE_ID,
    Relationships: [{ Type: 'CHILD' as const, Ids: lines.map((_, line) => idOf('line', line)) }],
  };
  return { DocumentMetadata: { Pages: 1 }, Blocks: [page, ...blocks], DetectDocumentTextModelVersion: '1.0' };
};
