import { describe, expect, it } from 'vitest';
import { styleSheet } from '#local/html/style-sheet';

const luminance = (colour: string): number => {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours by WCAG 2, 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const palettes = [...styleSheet(0).matchAll(/:root\{([^}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries([...body.matchAll(/--(\w+):(#[0-9a-f]{3,6})\b/g)].map(([, name = '', colour = '']) => [name, colour])),
);

describe('the style sheet', () => {
  it('has a light and a dark palette of the same colours', () => {
    expect(palettes).toHaveLength(2);
    expect(Object.keys(palettes[1] ?? {}).sort()).toEqual(Object.keys(palettes[0] ?? {}).sort());
  });
  it.each(palettes.flatMap((palette, index) => ['ink', 'soft', 'good', 'doubt', 'bad', 'note'].map((name) => ({ palette, index, name }))))(
    'gives text in $name a contrast of 4.5 or more (palette $index)',
    ({ palette, name }) => {
      for (const ground of ['paper', 'desk']) expect(contrast(palette[name] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    },
  );
  it.each(palettes)('marks a differing character legibly', (palette) => {
    expect(contrast(palette.bad ?? '', palette.mark ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
