import { subjectWithCertificate, waitsWith } from '#local/bureau/registry';
import type { Code } from '#local/bureau/results';
import { nodesAt, textAt } from '#local/bureau/xml-value';
import { rowOn } from '#shared/bureau/tables/code-table';
import { certificateTypes, natures } from '#shared/bureau/tables/subject-tables';
import type { XmlNode } from '#shared/bureau/xml/xml-node';
import { provinceOfDivision } from '#shared/identifiers/divisions';
import { unless, type World } from './check';
import { personCodes } from './person';

const PERSON = '5';

const addressCodes = (subject: XmlNode, { state }: World): readonly Code[] => {
  const [province, city, county] = ['Shengid', 'Shiid', 'Xianid'].map((name) => textAt(subject, `Txdz/${name}`));
  const within = (code: string | undefined, digits: number): boolean =>
    code === undefined || code === '' || code.slice(0, digits) === (digits === 2 ? province : city || province)?.slice(0, digits);
  const known = provinceOfDivision(province ?? '');
  const here = state.configuration.province;
  return [
    ...unless(known !== null && within(city, 2) && within(county, city === '' ? 2 : 4), 1019),
    ...unless(known === null || here === null || known === here, 1045),
  ];
};

/** Checks of a subject (`Zt_xx`); `own` is its id where it is filed already (a change), else empty. */
export const subjectCodes = (subject: XmlNode, own: string, world: World): readonly Code[] => {
  const { state, day } = world;
  const [nature, type, number] = [textAt(subject, 'Dwxz'), textAt(subject, 'Zj/Zjlx'), textAt(subject, 'Zj/Zjhm')];
  const isUnit = nature !== '' && nature !== PERSON;
  const filed = subjectWithCertificate(state, Number(type), number);
  return [
    ...unless((filed === undefined || filed.subject.id === own) && (own !== '' || !waitsWith(state, 'Zjhm', number)), 1003),
    ...unless(nature === '' || rowOn(natures, Number(nature), day) !== null, 1014),
    ...unless(rowOn(certificateTypes, Number(type), day) !== null && number.trim() !== '', 1008),
    ...addressCodes(subject, world),
    ...unless(!isUnit || textAt(subject, 'Fzr/Fzr_xm') !== '', 1044),
    ...unless(!state.blacklist.certificates.includes(number.toUpperCase()), 1065),
    ...nodesAt(subject, 'Fzr').flatMap(personCodes),
  ];
};
