import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const FONTS = {
  'sans-regular': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-medium': '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'serif-regular': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-medium': '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'serif-black': '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
} as const;

/** A font of the samples: it is in a package, no system font is used. */
export type Font = keyof typeof FONTS;

const locate = createRequire(import.meta.url).resolve;
const registered = new Set<Font>();

/** The canvas name of a font, which is loaded when first asked for. */
export const fontFamily = (font: Font): string => {
  const family = `samples-${font}`;
  if (!registered.has(font)) {
    if (GlobalFonts.registerFromPath(locate(FONTS[font]), family) === null) throw new Error(`cannot load the font ${font}`);
    registered.add(font);
  }
  return family;
};
