import { html, type Markup } from './markup';
import type { PageFiling } from './page-model';

type Box = readonly [x: number, y: number, width: number, height: number];

const LINE = 24;
const TALLEST = 64;

/** The usual height of a line among these boxes, in pixels of the upright original: their median. */
export const usualHeight = (boxes: readonly Box[]): number => {
  const heights = boxes.map(([, , , height]) => height).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 1;
};

/** The piece of a picture that a value was read from, with a little of what surrounds it. `image` is the id under which the picture stands on the page. */
export const cutOut = ([x, y, width, height]: Box, image: string, line: number): Markup => {
  const margin = Math.min(height, line) * 0.2;
  const view = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(Math.round);
  const shownHeight = Math.min(TALLEST, Math.max(LINE, (LINE * height) / Math.max(1, line)));
  const shownWidth = Math.round((shownHeight * (view[2] ?? 1)) / Math.max(1, view[3] ?? 1));
  return html`<svg class="cut" viewBox="${view.join(' ')}" width="${shownWidth}" aria-hidden="true"><use href="#${image}"/></svg>`;
};

/** The cut-out that belongs to a finding's evidence, where exactly one document of that material shows the field. */
export const evidenceCut = (page: PageFiling, sheetIds: readonly string[], material: number, field: string): Markup | undefined => {
  const shown = page.sheets.flatMap(({ picture, documents, material: own }, place) =>
    own !== material || picture === null
      ? []
      : documents.flatMap((index) => {
          const fields = page.verdict.documents[index]?.fields ?? {};
          const reading = fields[field];
          return reading === undefined
            ? []
            : [{ box: reading.box, image: `${sheetIds[place]}-image`, boxes: Object.values(fields).map(({ box }) => box) }];
        }),
  );
  const [only, ...others] = shown;
  return only === undefined || others.length > 0 ? undefined : cutOut(only.box, only.image, usualHeight(only.boxes));
};
