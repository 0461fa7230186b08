/** One file for the bureau as it was packed: the ZIP before encryption, kept for sending it again, and the base64 MD5 of those bytes (beianInfoHash). */
export type PackedFile = { readonly packed: Uint8Array; readonly hash: string };

/** A character that GBK cannot carry: its code point (`U+20BB7`) and its place in the text, in UTF-16 units from 0. */
export type UnencodableCharacter = { readonly character: string; readonly codePoint: string; readonly position: number };

/**
 * Packs the XML of one upload (GBK, ZIP with one entry, digest); equal input gives equal bytes. `entry` is the name inside the ZIP, by which the bureau
 * names a file that it cannot read: ASCII letters, digits and dots. `tooLarge` is the size in bytes of GBK, 50 MB being the most.
 */
export type PackFile = (
  xml: string,
  entry?: string,
) =>
  | { readonly ok: true; readonly file: PackedFile }
  | { readonly ok: false; readonly unencodable: readonly UnencodableCharacter[] }
  | { readonly ok: false; readonly tooLarge: number };

/** What every method answers: a code of the table of return codes (R1) and its text, which is for operators only. */
export type BureauAnswer = { readonly code: number; readonly message: string };

/** A downloaded file whose digest was right: its name, which the acknowledgement must repeat, and the XML as text. */
export type DownloadedFile = { readonly name: string; readonly xml: string };

/** A domain, or a certificate by the bureau's own kind (1 to 11, the ids of its table of certificate kinds). */
export type StatusQuery =
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'certificate'; readonly certificateType: number; readonly number: string };

/** What the bureau's register says: names and numbers only where something is filed, those of a website only for a domain. */
export type FilingStatus = {
  readonly filed: boolean;
  readonly websiteName?: string;
  readonly subjectFilingNumber?: string;
  readonly websiteFilingNumber?: string;
};

/**
 * One provincial bureau (省管局) by the interface for access providers, V3.0. Every call throws BureauNotReached or BureauReplyLost; an answer of
 * any code is returned, never thrown. `download` throws BureauFileFault for a file that arrived and cannot be used: it must not be acknowledged.
 */
export type BureauClient = {
  /** Sends a file under its number. `missing`: the earlier numbers that the bureau lacks, with code 14 only. */
  readonly upload: (sequence: number, file: PackedFile) => Promise<BureauAnswer & { readonly missing: readonly number[] }>;
  /** The last accepted file: number 0 and no hash where there is none yet; both absent where the code says that the query failed. */
  readonly previousUpload: () => Promise<BureauAnswer & { readonly sequence?: number; readonly hash?: string }>;
  /** The oldest file that waits for an acknowledgement; it comes again until it is acknowledged. It may come with code 0, 1 or 3. */
  readonly download: () => Promise<BureauAnswer & { readonly file?: DownloadedFile }>;
  readonly acknowledge: (name: string) => Promise<BureauAnswer>;
  readonly status: (query: StatusQuery) => Promise<BureauAnswer & { readonly status?: FilingStatus }>;
  /** Whether a filing password (备案密码) is the right one. Code 22: asked too often, ask no more. */
  readonly verifyPassword: (filingNumber: string, password: string) => Promise<BureauAnswer & { readonly right?: boolean }>;
};

/** The call surely never arrived: connection refused, no such host, no interface description. It may be made again without asking. */
export class BureauNotReached extends Error {
  override readonly name = 'BureauNotReached';
}

/** Why an answer is not there. */
export type LostReply = 'time-out' | 'connection-lost' | 'http-error' | 'soap-fault' | 'not-xml' | 'unreadable';

/** The call may have been carried out, and nothing says whether: ask for the last upload before anything else is sent. */
export class BureauReplyLost extends Error {
  override readonly name = 'BureauReplyLost';
  constructor(
    readonly reason: LostReply,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** What is wrong with a file that was downloaded. */
export type FileFault = 'name' | 'algorithm' | 'base64' | 'decryption' | 'digest' | 'zip' | 'entries' | 'size' | 'encoding';

/** A file arrived and cannot be used: never acknowledged, an alarm. `fileName` is empty only with the fault `name`. */
export class BureauFileFault extends Error {
  override readonly name = 'BureauFileFault';
  constructor(
    readonly fault: FileFault,
    readonly fileName: string,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
