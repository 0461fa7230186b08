/** Elements of `return` by the schema of interface version V.3.0 (2013), written by `local/bureau-tables.ts`. */
export const UPLOAD_RETURN = `
return sequence @version
 msg_code long 0..999
 msg string 256..256
 dataSequences? sequence
  dataSequence+ string
`;

/** Elements of `return` by the schema of interface version V.3.0 (2013), written by `local/bureau-tables.ts`. */
export const DOWNLOAD_RETURN = `
return sequence @version
 msg_code long 0..999
 msg string 256..256
 fileInfos? sequence
  hashAlgorithm long 0..
  compressionFormat long 0..
  encryptAlgorithm long 0..
  return_FileName string
  beianInfo base64Binary
  beianInfoHash base64Binary
`;

/** Elements of `return` by the schema of interface version V.3.0 (2013), written by `local/bureau-tables.ts`. */
export const ACK_RETURN = `
return sequence @version
 msg_code long 0..999
 msg string 256..256
`;

/** Elements of `return` by the schema of interface version V.3.0 (2013), written by `local/bureau-tables.ts`. */
export const PREVIOUS_RETURN = `
return sequence @version
 msg_code long 0..999
 msg string 256..256
 fileInfos? sequence
  hashAlgorithm long 0..
  compressionFormat long 0..
  encryptAlgorithm long 0..
  dataSequence long 0..
  return_FileName string
  beianInfo base64Binary
  beianInfoHash base64Binary
`;

/** Elements of `return` by the schema of interface version V.3.0 (2013), written by `local/bureau-tables.ts`. */
export const STATUS_RETURN = `
return sequence @version
 msg_code long 0..999
 msg string 256..256
 StatusInfo? sequence
  Cxtjlx long 0..98
  Cxtj string 4..255
  Wzmc?
  Ztbah?
  Wzbah?
  Bazt
`;
