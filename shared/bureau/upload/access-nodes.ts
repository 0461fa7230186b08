import { accessMethodCode, locationCode } from '#shared/bureau/tables/code-of';
import { rowOn } from '#shared/bureau/tables/code-table';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Access } from '#shared/filing/filing';
import { bureauAddresses } from './bureau-values';
import { complain, type Draft, given, identifier } from './draft';
import { ipv4Number } from './ipv4';
import type { FiledRange } from './upload-input';

const locationNodes = (draft: Draft): readonly XmlNode[] => {
  const field = 'serverLocations';
  if (draft.serverLocations.length === 0) return complain(draft, 'field-missing', field, { about: 'Fbdd' });
  const codes = draft.serverLocations.map((province) => locationCode(province, draft.tables.locations, draft.day));
  if (codes.some((code) => code === null)) return complain(draft, 'code-unmapped', field, { about: 'Fbdd' });
  return [
    element(
      'Wzfb',
      codes.flatMap((code) => given('Fbdd', code, field)),
    ),
  ];
};

const methodNodes = (draft: Draft, { method }: Access): readonly XmlNode[] => {
  const code = accessMethodCode(method);
  return rowOn(draft.tables.accessMethods, code, draft.day) === null
    ? complain(draft, 'code-not-valid', 'access.method', { about: 'Jrfs' })
    : [element('Wzjrfs', given('Jrfs', code, 'access.method'))];
};

const rangeNodes = (draft: Draft, access: Access, ids: readonly string[], filed: readonly FiledRange[]): readonly XmlNode[] =>
  bureauAddresses(access).flatMap(({ text, field }, index) => {
    const number = ipv4Number(text);
    if (number === null || number === 0) return complain(draft, 'not-ipv4', field, { about: 'Qsip' });
    const known = filed.find(({ from, to }) => from === number && to === number);
    return [
      element('Ip_xx', [
        ...identifier(draft, 'IspIpid', known?.providerId ?? ids[index], field),
        ...given('Ipid', known?.id, field),
        element('Qsip', number, field),
        element('Zzip', number, field),
      ]),
    ];
  });

/** The elements of an access after its id: places, method, addresses. `filed` are the ranges that the bureau has ids for. */
export const accessNodes = (
  draft: Draft,
  access: Access,
  ids: readonly string[],
  filed: readonly FiledRange[] = [],
): readonly XmlNode[] => {
  for (const [index, { region }] of [access, ...(access.more ?? [])].entries()) {
    if (region !== 'mainland') complain(draft, 'not-in-mainland', index === 0 ? 'access.region' : `access.more[${index - 1}].region`);
  }
  return [...locationNodes(draft), ...methodNodes(draft, access), ...rangeNodes(draft, access, ids, filed)];
};
