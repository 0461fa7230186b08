import type { PackFile } from '#functions/bureau-ports';
import type { ObjectStore, TextReader } from '#functions/ports';
import type { Store } from '#functions/store-ports';
import type { CodeTables } from '#shared/bureau/tables/code-tables';
import type { ProvinceCode } from '#shared/filing/codes';

/** What an access provider's own files are written with. */
export type UploadSettings = {
  /** The provider's id at the bureau (Qqdwid). */
  readonly provider: string;
  /** Where its servers stand. */
  readonly serverLocations: readonly ProvinceCode[];
  /** The reason (Zxly) given with every cancellation; its table is not public. */
  readonly cancellationReason: number;
};

/** Whom the bureau's blacklists name, by certificate number or domain. */
export type Blacklist = { readonly names: (what: 'certificate' | 'domain', value: string) => Promise<boolean> };

/** What building an upload needs from outside. `reader` gives the same reader every time and makes it at the first call. */
export type UploadPorts = {
  readonly store: Pick<Store, 'filings' | 'materials' | 'subjects' | 'audit' | 'passwords'>;
  readonly derived: ObjectStore;
  readonly reader: () => Promise<TextReader>;
  readonly pack: PackFile;
  readonly canEncode: (character: string) => boolean;
  readonly tables: () => Promise<CodeTables>;
  readonly blacklist: Blacklist;
  readonly settings: UploadSettings;
};
