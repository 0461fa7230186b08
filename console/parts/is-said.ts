const CODE = /^[a-z][a-z-]*(\.[A-Za-z]+)+$/;

/** True where a finding's sentence names what it is about, or where that is a place's code, which is no word for a person. */
export const isSaid = (about: string, sentence: string): boolean =>
  CODE.test(about) || about.split('/').every((part) => sentence.includes(part));
