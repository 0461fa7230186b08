/** The curtain (幕布) that an access provider sends to its customers: its colour, and what is printed on it. */
export type Curtain = {
  /** Red, green and blue, 0 to 255, as the curtain looks in daylight. */
  readonly colour: readonly [red: number, green: number, blue: number];
  /** Words printed on it; one of them has to be seen. */
  readonly wordmarks: readonly string[];
};

/** The curtain that is looked for. A provider puts its own here: the colour of its cloth, and its name as printed on it. */
export const CURTAIN: Curtain = { colour: [38, 96, 172], wordmarks: ['样例云', '网站备案专用'] };
