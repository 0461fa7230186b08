import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { PictureLinks, UploadForms } from '#functions/api/api-ports';
import type { Clock } from '#functions/clock-ports';
import { minutesAfter } from '#shared/filing/instant';

/** How long a form may be used: a photo over a slow line, and a break. */
const FORM_MINUTES = 60;

/** How long a link to a picture opens it. */
const LINK_MINUTES = 5;

/** Forms for one bucket: the key, the type and the most bytes are signed, and S3 refuses anything else. */
export const createUploadForms = (client: S3Client, bucket: string): UploadForms => ({
  formFor: async (key, { contentType, mostBytes }) => {
    const { url, fields } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Expires: FORM_MINUTES * 60,
      Fields: { 'Content-Type': contentType },
      Conditions: [
        ['content-length-range', 1, mostBytes],
        ['eq', '$Content-Type', contentType],
      ],
    });
    return { url, fields };
  },
});

/** Links into one bucket: shown in place as a picture, kept by nobody on the way. */
export const createPictureLinks = (client: S3Client, bucket: string, clock: Clock): PictureLinks => ({
  linkTo: async (key) => {
    const expiresAt = minutesAfter(clock.now(), LINK_MINUTES);
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ResponseContentType: 'image/jpeg',
      ResponseContentDisposition: 'inline',
      ResponseCacheControl: 'private, no-store',
    });
    return { url: await getSignedUrl(client, command, { expiresIn: LINK_MINUTES * 60 }), expiresAt };
  },
});
