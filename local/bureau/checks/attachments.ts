import { subjectBy, websiteBy } from '#local/bureau/registry';
import type { Code } from '#local/bureau/results';
import { textAt } from '#local/bureau/xml-value';
import { ATTACHMENT_USES } from '#shared/bureau/tables/attachment-use';
import type { XmlNode } from '#shared/bureau/xml/xml-node';
import { areCodes, unless, type World } from './check';

const SUBJECT = '1';
const MAGIC: Readonly<Record<string, string>> = { 1: 'ffd8ff', 2: '89504e470d0a1a0a' };

const OF_SUBJECT: readonly number[] = [ATTACHMENT_USES['subject-certificate'], ATTACHMENT_USES['subject-manager-certificate']];

const limitOf = (use: number): number => (use === ATTACHMENT_USES['verification-sheet'] ? 150 : 100) * 1024;

const contentCodes = (attachment: XmlNode, { state }: World): readonly Code[] => {
  const [format, use, text] = [textAt(attachment, 'Fjwjgs'), Number(textAt(attachment, 'Fjyt')), textAt(attachment, 'Fjnr')];
  const bytes = Buffer.from(text.slice(0, 24), 'base64').toString('hex');
  const size = state.configuration.switches.pictureLimit === 'base64' ? text.length : (text.length * 3) / 4;
  return [...unless(bytes.startsWith(MAGIC[format] ?? 'none'), 5010), ...unless(size <= limitOf(use), 1999, '附件大小超过限制')];
};

/** Checks of one attachment (`Fjxx`); `owners` are the ids of what the same record holds, filed subjects and websites are owners too. */
export const attachmentCodes = (attachment: XmlNode, owners: readonly string[], world: World): readonly Code[] => {
  const use = Number(textAt(attachment, 'Fjyt'));
  const owner = ['', '/Jlid', '/Baxh'].map((part) => textAt(attachment, `Fjssdx/Ssdxbs${part}`)).find((text) => text !== '') ?? '';
  const isSubjects = textAt(attachment, 'Fjssdx/Ssdxlx') === SUBJECT;
  const filed = isSubjects ? subjectBy(world.state, owner) : websiteBy(world.state, owner);
  const uses = areCodes('attachmentUses', [use], world);
  return [
    ...unless(areCodes('attachmentFormats', [Number(textAt(attachment, 'Fjwjgs'))], world), 1056),
    ...unless(uses, 1057),
    ...unless(!uses || OF_SUBJECT.includes(use) === isSubjects, 1061),
    ...unless(owners.includes(owner) || filed !== undefined, 1055),
    ...contentCodes(attachment, world),
  ];
};
