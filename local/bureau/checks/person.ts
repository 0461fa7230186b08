import type { Code } from '#local/bureau/results';
import { textAt } from '#local/bureau/xml-value';
import type { XmlNode } from '#shared/bureau/xml/xml-node';
import { unless } from './check';

const several = (text: string, form: RegExp): boolean => text.split(';').every((one) => form.test(one));

/** Checks of a person in charge: the forms of what stands in `Fzr` or `Wz_Fzr`. */
export const personCodes = (person: XmlNode): readonly Code[] => {
  const [mobile, email, phone] = [textAt(person, 'Fzr_sjhm'), textAt(person, 'Fzr_dzyj'), textAt(person, 'Fzr_dhhm')];
  const [type, number] = [textAt(person, 'Fzr_zjlx'), textAt(person, 'Fzr_zjhm')];
  return [
    ...unless(several(mobile, /^\d{11,}$/), 1011),
    ...unless(several(email, /^[^@\s]+@[^@\s]+$/), 1009),
    ...unless(phone === '' || several(phone, /^[\d-]{11,}$/), 1010),
    ...unless(type !== '2' || /^\d{17}[\dXx]$/.test(number), 1015),
  ];
};
