/** Orders texts, ISO days among them, by their UTF-16 units: negative, 0 or positive as `sort` asks for it. */
export const ascending = (a: string, b: string): number => Number(a > b) - Number(a < b);
