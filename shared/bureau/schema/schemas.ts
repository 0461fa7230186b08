import { DOWNLOAD } from './download.generated';
import { type ElementType, elementOf } from './outline';
import { ACK_RETURN, DOWNLOAD_RETURN, PREVIOUS_RETURN, STATUS_RETURN, UPLOAD_RETURN } from './returns.generated';
import { UPLOAD } from './upload.generated';

const OUTLINES = {
  upload: UPLOAD,
  download: DOWNLOAD,
  'upload-return': UPLOAD_RETURN,
  'download-return': DOWNLOAD_RETURN,
  'ack-return': ACK_RETURN,
  'previous-return': PREVIOUS_RETURN,
  'status-return': STATUS_RETURN,
} as const;

/** The seven schemas of interface version V.3.0; the password check has none. */
export type SchemaName = keyof typeof OUTLINES;

const read = new Map<SchemaName, ElementType>();

/** The root element of a schema. */
export const schemaOf = (name: SchemaName): ElementType => {
  const root = read.get(name) ?? elementOf(OUTLINES[name]);
  read.set(name, root);
  return root;
};
