import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const SANS = '@expo-google-fonts/noto-sans-sc';
const SERIF = '@expo-google-fonts/noto-serif-sc';

/** The roles that a document's print plays, and the file that fills each role in a typeface. */
const TYPEFACES = {
  noto: {
    'sans-regular': `${SANS}/400Regular/NotoSansSC_400Regular.ttf`,
    'sans-medium': `${SANS}/500Medium/NotoSansSC_500Medium.ttf`,
    'sans-bold': `${SANS}/700Bold/NotoSansSC_700Bold.ttf`,
    'serif-regular': `${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`,
    'serif-medium': `${SERIF}/500Medium/NotoSerifSC_500Medium.ttf`,
    'serif-bold': `${SERIF}/700Bold/NotoSerifSC_700Bold.ttf`,
    'serif-black': `${SERIF}/900Black/NotoSerifSC_900Black.ttf`,
  },
} as const;

/** A family of fonts that fills every role. All are in packages, no system font is used. */
export type Typeface = keyof typeof TYPEFACES;
export type Font = keyof (typeof TYPEFACES)['noto'];

const locate = createRequire(import.meta.url).resolve;
const registered = new Set<string>();

/** The canvas name of a font in a typeface; it is loaded when first asked for. */
export const fontFamily = (font: Font, typeface: Typeface): string => {
  const family = `samples-${typeface}-${font}`;
  if (!registered.has(family)) {
    if (GlobalFonts.registerFromPath(locate(TYPEFACES[typeface][font]), family) === null) throw new Error(`cannot load the font ${family}`);
    registered.add(family);
  }
  return family;
};
