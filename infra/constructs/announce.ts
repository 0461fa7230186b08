import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { AnnouncedQueue } from './announced-queue';

/** The bucket's resource in the template. */
export const resourceOf = ({ node }: Bucket): CfnBucket => {
  if (node.defaultChild instanceof CfnBucket) return node.defaultChild;
  throw new Error(`${node.path} has no template of its own`);
};

/** Where a bucket announces its objects: all of them, or those whose key ends in `suffix`. */
export type Announcement = { readonly to: AnnouncedQueue; readonly suffix?: string };

/** Has a bucket announce every object that is created. Suffixes must not overlap: S3 refuses two that could both fit. */
export const announce = (bucket: Bucket, announcements: readonly Announcement[]): void => {
  // Written into the bucket itself: the library's own way installs a function with rights over every bucket.
  resourceOf(bucket).notificationConfiguration = {
    queueConfigurations: announcements.map(({ to, suffix }) => ({
      event: 's3:ObjectCreated:*',
      queue: to.queue.queueArn,
      ...(suffix === undefined ? {} : { filter: { s3Key: { rules: [{ name: 'suffix', value: suffix }] } } }),
    })),
  };
  // S3 tries the queue when it is connected: its policy must be there first.
  for (const { to } of announcements) bucket.node.addDependency(to);
};
