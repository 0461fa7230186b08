import type { Result } from '#shared/bureau/result';
import { readXml, type XmlProblem } from '#shared/bureau/xml/read-xml';
import { writeXml } from '#shared/bureau/xml/write-xml';
import { childrenOf, element, type XmlNode } from '#shared/bureau/xml/xml-node';
import { codeTables } from './code-tables';
import { filedRecords } from './filed-record';
import { ipAudits, ipResults } from './ip-answers';
import { type EntriesOf, readLists, writeLists } from './lists';
import { audits, blacklists, cancellations, illegalAccesses, rectifications, unfiledWebsites } from './notices';
import { domainResults, filingResults } from './results';

/** Every block whose entries are read, by its place below the root. */
export const BLOCKS = {
  'ICP/BAJG': filingResults,
  'ICP/BASJ': filedRecords,
  'ICP/ZXSJ': cancellations,
  'ICP/HMDLB': blacklists,
  'ICP/FFJRHMD': illegalAccesses,
  'ICP/WBAWZLB': unfiledWebsites,
  'ICP/HSRW': filedRecords,
  'ICP/HCJG': audits,
  'ICP/XGTZ': rectifications,
  'IP/BAJG': ipResults,
  'IP/HCJG': ipAudits,
  'YM/BAJG': domainResults,
  JCDM: codeTables,
  'SJTB/ICP': filedRecords,
  'SJTB/JCDM': codeTables,
} as const;

export type BlockName = keyof typeof BLOCKS;

/** What one block says. */
export type BlockContent<Name extends BlockName = BlockName> = {
  readonly [Key in Name]: { readonly block: Key; readonly entries: EntriesOf<(typeof BLOCKS)[Key]> };
}[Name];

/** The entries of one list of a block: `Entry<'ICP/BAJG', 'results'>`. */
export type Entry<Name extends BlockName, List extends keyof (typeof BLOCKS)[Name]> = EntriesOf<
  (typeof BLOCKS)[Name]
>[List] extends readonly (infer Value)[]
  ? Value
  : never;

/** A filed record with the bureau's ids and numbers (BASJ). */
export type FiledRecord = Entry<'ICP/BASJ', 'records'>;
/** The machine's answer to one record (BAJG Jg_xx). */
export type RecordResult = Entry<'ICP/BAJG', 'results'>;
/** A reviewer's decision (BAJG Gjsh). */
export type BureauReview = Entry<'ICP/BAJG', 'reviews'>;

/**
 * One block as it came: its entries; the paths of entries that cannot be read; and the XML of the whole block. A block that is not in the list
 * above has no entries (`block` is `other`) and must still be stored and shown.
 */
export type DownloadBlock = { readonly path: string; readonly raw: XmlNode; readonly unreadable: readonly string[] } & (
  | BlockContent
  | { readonly block: 'other'; readonly entries: null }
);

/** A downloaded file: the version its root names, or null, and its blocks. */
export type Download = { readonly version: string | null; readonly blocks: readonly DownloadBlock[] };

const isBlockName = (path: string): path is BlockName => Object.hasOwn(BLOCKS, path);

const readBlock = (path: string, raw: XmlNode): DownloadBlock => {
  if (!isBlockName(path)) return { path, raw, unreadable: [], block: 'other', entries: null };
  const { entries, unreadable } = readLists(raw, path, BLOCKS[path]);
  return { path, raw, unreadable, ...({ block: path, entries } as BlockContent) };
};

const placesOf = (root: XmlNode): readonly { readonly path: string; readonly node: XmlNode }[] =>
  childrenOf(root).flatMap((part) =>
    isBlockName(part.name) || childrenOf(part).length === 0
      ? [{ path: part.name, node: part }]
      : childrenOf(part).map((node) => ({ path: `${part.name}/${node.name}`, node })),
  );

/**
 * Reads a downloaded file. Only a text that is no XML, or whose root is another, is refused; what else is wrong or unknown is kept beside what
 * could be read. The order and the number of blocks, and the limits of the schema, are not insisted on.
 */
export const parseDownload = (xml: string): Result<Download, XmlProblem | 'wrong-root'> => {
  const read = readXml(xml);
  if (!read.ok) return read;
  if (read.value.name !== 'DownloadData') return { ok: false, problem: 'wrong-root' };
  return {
    ok: true,
    value: { version: read.value.attributes?.version ?? null, blocks: placesOf(read.value).map(({ path, node }) => readBlock(path, node)) },
  };
};

/** A file as the bureau would send it: blocks of one part (ICP, IP, YM, JCDM or SJTB), in the order given. */
export const downloadDocument = (blocks: readonly BlockContent[], version = 'V.3.0'): XmlNode => {
  const top = new Set(blocks.map(({ block }) => block.split('/')[0] ?? ''));
  const [part, ...others] = [...top];
  if (part === undefined || others.length > 0) throw new RangeError('a file holds blocks of exactly one part');
  const written = blocks.map(({ block, entries }) => writeLists(block.split('/')[1] ?? part, entries, BLOCKS[block]));
  const content = part === 'JCDM' ? written : [element(part, written)];
  return { name: 'DownloadData', attributes: { version }, content };
};

/** The same as XML text. */
export const buildDownload = (blocks: readonly BlockContent[], version?: string): string => writeXml(downloadDocument(blocks, version));
