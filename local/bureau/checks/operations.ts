import { createHash } from 'node:crypto';
import { subjectBy, websiteBy, websiteOfAccess } from '#local/bureau/registry';
import type { Request } from '#local/bureau/requests';
import type { Code } from '#local/bureau/results';
import { nodesAt, textAt, textsAt } from '#local/bureau/xml-value';
import type { XmlNode } from '#shared/bureau/xml/xml-node';
import { attachmentCodes } from './attachments';
import { areNew, type Check, unless, type World } from './check';
import { subjectCodes } from './subjects';
import { accessCodes, newWebsiteCodes, websiteCodes } from './websites';

const attached = (node: XmlNode, owners: readonly string[], world: World): readonly Code[] =>
  nodesAt(node, 'Fj/Fjxx').flatMap((attachment) => attachmentCodes(attachment, owners, world));

/** The password of a filing, where one was sent or must be: ICPmm is its MD5 in hexadecimal. */
const passwordCodes = (node: XmlNode, filingNumber: string | null | undefined, { state }: World, needed: boolean): readonly Code[] => {
  const sent = textAt(node, 'ICPmm').toLowerCase();
  if (sent === '' && !needed) return [];
  const password = state.passwords[filingNumber ?? ''];
  return unless(password !== undefined && createHash('md5').update(password).digest('hex') === sent, 1018);
};

const waits = ({ state }: World, operation: number, identifier: string): boolean =>
  state.pending.some((pending) => pending.operation === operation && pending.identifier === identifier);

const firstFiling: Check = (node, world) => [
  ...unless(areNew('subject', textsAt(node, 'Zt_xx/IspZtid'), world), 1037),
  ...nodesAt(node, 'Zt_xx').flatMap((subject) => subjectCodes(subject, '', world)),
  ...newWebsiteCodes(nodesAt(node, 'Wz_xx'), world),
  ...attached(node, [...textsAt(node, 'Zt_xx/IspZtid'), ...textsAt(node, 'Wz_xx/IspWzid')], world),
];

const newWebsite: Check = (node, world) => {
  const key = textAt(node, 'Zt_xx/Ztbah') || textAt(node, 'Zt_xx/Ztid');
  const filed = subjectBy(world.state, key);
  return [
    ...unless(filed !== undefined, world.state.cancelled.includes(key) ? 1049 : 1058),
    ...passwordCodes(node, filed?.subject.filingNumber, world, false),
    ...newWebsiteCodes(nodesAt(node, 'Wz_xx'), world),
    ...attached(node, textsAt(node, 'Wz_xx/IspWzid'), world),
  ];
};

const newAccess: Check = (node, world) => {
  const key = textAt(node, 'Wz_xx/Wzbah') || textAt(node, 'Wz_xx/Wzid');
  const filed = websiteBy(world.state, key);
  return [
    ...unless(filed !== undefined, world.state.cancelled.includes(key) ? 1050 : 1059),
    ...(filed === undefined ? [] : passwordCodes(node, filed.website.filingNumber, world, true)),
    ...unless(areNew('access', textsAt(node, 'IspJrid'), world), 1038),
    ...accessCodes(node, world),
    ...attached(node, [], world),
  ];
};

const keepsDomains = (website: XmlNode, world: World): boolean => {
  const before = websiteBy(world.state, textAt(website, 'Wzid'))?.website.domains.map(({ domain }) => domain) ?? [];
  const { oneDomainFrom } = world.state.configuration.switches;
  return oneDomainFrom === null || world.day < oneDomainFrom || textsAt(website, 'Ym_xx/Ym').every((domain) => before.includes(domain));
};

const changedWebsiteCodes = (website: XmlNode, subjectId: string, world: World): readonly Code[] => {
  const filed = websiteBy(world.state, textAt(website, 'Wzid'));
  if (filed === undefined) return [{ code: 1059 }];
  const accesses = textsAt(website, 'Jr_xx/Jrid').map((id) => filed.website.accesses.find((access) => access.id === id));
  return [
    ...unless(filed.record.subject.id === subjectId, 1048),
    ...unless(textAt(website, 'Baxh') === filed.website.filingNumber, 1016),
    ...unless(
      accesses.every((access) => access?.provider === world.state.configuration.ispId),
      1047,
    ),
    ...unless(keepsDomains(website, world), 1999, '变更备案不能增加或更换域名'),
    ...websiteCodes(website, filed.website.id, world),
  ];
};

const change: Check = (node, world) => {
  const id = textAt(node, 'Zt_xx/Ztid');
  const filed = subjectBy(world.state, id);
  if (filed === undefined) return [{ code: world.state.cancelled.includes(id) ? 1049 : 1058 }];
  return [
    ...unless(!waits(world, 4, id), 1017),
    ...unless(textAt(node, 'Zt_xx/Baxh') === filed.subject.filingNumber, 1016),
    ...unless(textAt(node, 'Zt_xx/Txdz/Shengid') === String(filed.subject.address.province), 1046),
    ...passwordCodes(node, filed.subject.filingNumber, world, false),
    ...nodesAt(node, 'Zt_xx').flatMap((subject) => subjectCodes(subject, id, world)),
    ...nodesAt(node, 'Wz_xx').flatMap((website) => changedWebsiteCodes(website, id, world)),
    ...attached(node, [], world),
  ];
};

const cancelAccess: Check = (node, world) => {
  const id = textAt(node, 'Jlid');
  const accesses = websiteOfAccess(world.state, id)?.website.accesses ?? [];
  return [
    ...unless(!waits(world, 5, id), 1032),
    ...unless(accesses.length > 0, 1016),
    ...unless(accesses.length !== 1, 1025),
    ...unless(
      accesses.every((access) => access.id !== id || access.provider === world.state.configuration.ispId),
      1047,
    ),
  ];
};

const cancelSubject: Check = (node, world) => {
  const id = textAt(node, 'Jlid');
  const filed = subjectBy(world.state, id);
  if (filed === undefined) return [{ code: world.state.cancelled.includes(id) ? 1049 : 1058 }];
  return [
    ...unless(!waits(world, 6, id), 1027),
    ...unless(!filed.websites.some((website) => waits(world, 7, website.id)), 1043),
    ...passwordCodes(node, filed.subject.filingNumber, world, true),
  ];
};

const cancelWebsite: Check = (node, world) => {
  const id = textAt(node, 'Jlid');
  const filed = websiteBy(world.state, id);
  if (filed === undefined) return [{ code: world.state.cancelled.includes(id) ? 1050 : 1059 }];
  return [
    ...unless(!waits(world, 7, id), 1030),
    ...unless(!waits(world, 6, filed.record.subject.id), 1042),
    ...passwordCodes(node, filed.website.filingNumber, world, false),
  ];
};

const material: Check = (node, world) => attachmentCodes(node, [], world);

const CHECKS: Readonly<Record<number, Check>> = {
  1: firstFiling,
  2: newWebsite,
  3: newAccess,
  4: change,
  5: cancelAccess,
  6: cancelSubject,
  7: cancelWebsite,
  35: material,
};

/** Every code that stands against a record, each once; none: a reviewer looks at it. */
export const codesAgainst = ({ operation, node }: Request, world: World): readonly Code[] => {
  const codes = CHECKS[operation]?.(node, world) ?? [{ code: 5011 }];
  return codes.filter(({ code }, index) => codes.findIndex((one) => one.code === code) === index);
};
