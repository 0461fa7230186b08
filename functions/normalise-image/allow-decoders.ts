import sharp from 'sharp';

/**
 * Leaves sharp no other way to open a file than its JPEG and PNG decoders, for the rest of the process. The type of an upload is told before
 * sharp sees it; this holds should that ever be wrong. For the function that opens uploads: elsewhere it would take formats from others.
 */
export const allowOnlyJpegAndPng = (): void => {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
};
