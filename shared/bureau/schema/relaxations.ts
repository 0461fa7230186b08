import type { ElementContent } from './outline';
import type { SchemaName } from './schemas';

/** A place where documents that are right in every other way break the schema as published. */
export type Relaxation = { readonly path: RegExp; readonly content: ElementContent; readonly why: string };

const upTo = (from: number, to: number): ElementContent => ({ kind: 'long', from: BigInt(from), to: BigInt(to) });

const MESSAGE: Relaxation = {
  path: /^return\/msg$/,
  content: { kind: 'any' },
  why: 'the text is declared as exactly 256 characters; the samples of the interface document are shorter',
};

/** Known faults of the published schemas (V.3.0); applied only where asked for. */
export const RELAXATIONS: Readonly<Partial<Record<SchemaName, readonly Relaxation[]>>> = {
  upload: [
    {
      path: /\/BGBA\/Bgxx[^/]*\/Zt_xx\/Zj\/Zjlx$/,
      content: upTo(1, 999),
      why: 'a change takes certificate kinds 1 to 11 only, every other operation 1 to 999',
    },
  ],
  download: [
    {
      path: /^DownloadData\/ICP\/BAJG\/.*\/Czlx$/,
      content: upTo(1, 99),
      why: 'operation 35 (material alone) is defined, the schema ends at 7',
    },
    { path: /\/ZXSJ\/Zxxx[^/]*\/Zxlb$/, content: upTo(0, 2), why: 'cancelled access (2) is defined, the schema ends at 1' },
  ],
  'upload-return': [MESSAGE],
  'download-return': [MESSAGE],
  'ack-return': [MESSAGE],
  'previous-return': [MESSAGE],
  'status-return': [MESSAGE],
};
