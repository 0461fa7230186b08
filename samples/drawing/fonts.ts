import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const EXPO = '@expo-google-fonts';
const sans = (weight: string): string => `${EXPO}/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`;
const serif = (weight: string): string => `${EXPO}/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`;
const kai = (weight: number): string => `@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-${weight}-normal.woff2`;
const mono = (weight: string): string => `${EXPO}/roboto-mono/${weight}/RobotoMono_${weight}.ttf`;
const XIAOWEI = `${EXPO}/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf`;

/** The files of Noto, which fill every role and know every character that samples write. */
const NOTO = {
  'sans-regular': sans('400Regular'),
  'sans-medium': sans('500Medium'),
  'sans-bold': sans('700Bold'),
  'serif-regular': serif('400Regular'),
  'serif-medium': serif('500Medium'),
  'serif-bold': serif('700Bold'),
  'serif-black': serif('900Black'),
  handwriting: `${EXPO}/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf`,
  mono: mono('400Regular'),
} as const;

/** A part that a document's print plays: body, heading, a signature, a machine-readable line. */
export type Font = keyof typeof NOTO;

const LIGHT: Readonly<Record<Font, string>> = {
  ...NOTO,
  'sans-regular': sans('300Light'),
  'sans-medium': sans('400Regular'),
  'sans-bold': sans('600SemiBold'),
  'serif-regular': serif('300Light'),
  'serif-medium': serif('400Regular'),
  'serif-bold': serif('600SemiBold'),
  handwriting: `${EXPO}/liu-jian-mao-cao/LiuJianMaoCao_400Regular.ttf`,
  mono: mono('300Light'),
};

const KAI: Readonly<Record<Font, string>> = {
  ...NOTO,
  'sans-regular': kai(500),
  'sans-medium': kai(500),
  'sans-bold': kai(700),
  'serif-regular': kai(300),
  'serif-medium': kai(500),
  'serif-bold': kai(700),
  mono: mono('500Medium'),
};

const SLENDER: Readonly<Record<Font, string>> = {
  ...NOTO,
  'sans-regular': XIAOWEI,
  'sans-medium': XIAOWEI,
  'serif-regular': XIAOWEI,
  'serif-medium': XIAOWEI,
  handwriting: `${EXPO}/zhi-mang-xing/400Regular/ZhiMangXing_400Regular.ttf`,
  mono: mono('500Medium'),
};

/** The file that fills each role: black and Song faces, the same two lighter, a Kai face (楷体), and a slender Song face. All are in packages, no system font is used. */
const TYPEFACES = { noto: NOTO, light: LIGHT, kai: KAI, slender: SLENDER } as const;

/** A family of fonts that fills every role. */
export type Typeface = keyof typeof TYPEFACES;

/** The typefaces of ordinary sets, the frequent one more than once; nothing is ever fitted on the others. */
export const FIT_TYPEFACES: readonly Typeface[] = ['noto', 'noto', 'light', 'kai'];
export const HELD_OUT_TYPEFACES: readonly Typeface[] = ['slender'];

const locate = createRequire(import.meta.url).resolve;
const registered = new Set<string>();

const loaded = (file: string): string => {
  const family = `samples-${file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')}`;
  if (!registered.has(family)) {
    if (GlobalFonts.registerFromPath(locate(file), family) === null) throw new Error(`cannot load the font ${file}`);
    registered.add(family);
  }
  return family;
};

/** The canvas names of a font in a typeface, loaded when first asked for: its own, then the one that draws the characters it lacks. */
export const fontFamily = (font: Font, typeface: Typeface): string => {
  const own = loaded(TYPEFACES[typeface][font]);
  const complete = loaded(NOTO[font === 'handwriting' || font === 'mono' ? 'sans-regular' : font]);
  return own === complete ? own : `${own}, ${complete}`;
};
