import { personCertificateCode } from '#shared/bureau/tables/code-of';
import { rowOn } from '#shared/bureau/tables/code-table';
import type { XmlNode } from '#shared/bureau/xml/xml-node';
import type { Person } from '#shared/filing/filing';
import { complain, type Draft, given, needed } from './draft';

/** A person with the place in the filing where it stands; contacts may stand elsewhere. */
export type PlacedPerson = {
  readonly person: Pick<Person, 'name' | 'identity' | 'certificate' | 'mobile' | 'email' | 'phone'>;
  readonly field: string;
  readonly contactField: string;
};

/** The code of a person's certificate, or a problem. */
const certificateNodes = (draft: Draft, { certificate, identity }: PlacedPerson['person'], field: string): readonly XmlNode[] => {
  const code = personCertificateCode(certificate.kind, identity);
  const at = `${field}.certificate.kind`;
  if (code === null) return complain(draft, 'code-unmapped', at, { about: 'Fzr_zjlx' });
  return rowOn(draft.tables.certificateTypes, code, draft.day) === null
    ? complain(draft, 'code-not-valid', at, { about: 'Fzr_zjlx' })
    : given('Fzr_zjlx', code, at);
};

/** The elements of a person in charge, in the schema's order; units need an office telephone number, persons may leave it out. */
export const personNodes = (draft: Draft, placed: PlacedPerson, isUnit: boolean): readonly XmlNode[] => {
  const { person, field, contactField } = placed;
  const phoneField = `${contactField}.phone`;
  return [
    ...needed(draft, 'Fzr_xm', person.name, `${field}.name`),
    ...(isUnit ? needed(draft, 'Fzr_dhhm', person.phone, phoneField) : given('Fzr_dhhm', person.phone, phoneField)),
    ...needed(draft, 'Fzr_sjhm', person.mobile, `${contactField}.mobile`),
    ...needed(draft, 'Fzr_dzyj', person.email, `${contactField}.email`),
    ...certificateNodes(draft, person, field),
    ...needed(draft, 'Fzr_zjhm', person.certificate.number, `${field}.certificate.number`),
  ];
};
