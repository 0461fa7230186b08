import type { AttachmentOwner, AttachmentUse } from '#shared/bureau/tables/attachment-use';
import type { CodeTables } from '#shared/bureau/tables/code-tables';
import type { ProvinceCode } from '#shared/filing/codes';
import type { IsoDay } from '#shared/filing/day';
import type { Access, Order } from '#shared/filing/filing';
import type { UploadProblem } from './problem';

/** What every upload is written with. */
export type UploadContext = {
  /** The provider's id at the bureau (Qqdwid). */
  readonly provider: string;
  /** The day of the upload: which codes and rules hold. */
  readonly day: IsoDay;
  readonly tables: CodeTables;
  /** Where the provider's servers stand. */
  readonly serverLocations: readonly ProvinceCode[];
  /** True for a character that GBK can carry. */
  readonly canEncode: (character: string) => boolean;
};

/** Ids that the provider minted for one website: positions follow `bureauDomains` and `bureauAddresses`. Decimal digits. */
export type WebsiteIds = {
  readonly website: string;
  readonly domains: readonly string[];
  readonly access: string;
  readonly ips: readonly string[];
};

/** Ids that the provider minted (IspZtid, IspWzid, IspYmid, IspJrid, IspIpid); websites in the order's order. */
export type ProviderIds = { readonly subject: string; readonly websites: readonly WebsiteIds[] };

/** A range of IPv4 addresses as unsigned numbers, with the bureau's id. */
export type FiledRange = { readonly id: string; readonly providerId: string | null; readonly from: number; readonly to: number };

/** An access as it is filed; `provider` is whose it is. */
export type FiledAccess = {
  readonly id: string;
  readonly provider: string | null;
  readonly locations: readonly number[];
  readonly methods: readonly number[];
  readonly ranges: readonly FiledRange[];
};

/** A website as it is filed: the bureau's ids (Wzid, Ymid, Jrid, Ipid) and its number. */
export type FiledWebsite = {
  readonly id: string;
  readonly number: string | null;
  readonly domains: readonly { readonly id: string; readonly providerId: string | null; readonly domain: string }[];
  readonly accesses: readonly FiledAccess[];
};

/** What the bureau's record (BASJ) says of ids and numbers: Ztid and the subject's number, and its websites. */
export type BureauIds = {
  readonly subject: { readonly id: string; readonly number: string | null };
  readonly websites: readonly FiledWebsite[];
};

/** A subject or website that is filed, by the bureau's id or by its number; the id is preferred. */
export type Reference = { readonly id?: string | null; readonly number?: string | null };

/** A picture for the bureau: base64 text of a JPEG or PNG, what it is for and whose. */
export type Attachment = {
  readonly format: 'jpg' | 'png';
  readonly use: AttachmentUse;
  readonly base64: string;
  readonly owner: AttachmentOwner;
};

/** Scans (JPEG, base64) of one approval: of the website and the approval counted from 0. */
export type ApprovalScans = { readonly website: number; readonly preApproval: number; readonly base64: readonly string[] };

/** What the filing's shape has no field for, by website: languages (T6; simplified Chinese alone where none are named) and the home page. */
export type WebsiteExtras = { readonly languages?: readonly number[]; readonly homePage?: string };

/** A filing to be written: what was filed, the provider's ids, the pictures, and the address printed on the subject's certificate. */
export type FilingUpload = {
  readonly order: Order;
  readonly access: Access;
  readonly ids: ProviderIds;
  readonly attachments: readonly Attachment[];
  readonly scans?: readonly ApprovalScans[];
  readonly certificateAddress?: string;
  readonly websites?: readonly WebsiteExtras[];
};

/** An upload as XML text, checked against the bureau's schema; or everything that keeps it from being written. */
export type UploadResult =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly problems: readonly UploadProblem[] };
