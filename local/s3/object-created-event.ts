import type { OwedEvent } from './object-store';

/** An event of the form that S3 sends to queues, for one object; `key` is written as HTML forms do. */
export type ObjectCreatedEvent = { readonly Records: readonly [Readonly<Record<string, unknown>>] };

/** Keys in events: percent signs, and a plus for a space. */
const eventKey = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');

/** What S3 tells a queue about a new object. Delivered again, an event is the same to the byte. */
export const objectCreatedEvent = ({ object, creation }: OwedEvent, region: string): ObjectCreatedEvent => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: new Date(object.modified).toISOString(),
      eventName: `ObjectCreated:${creation}`,
      userIdentity: { principalId: 'local' },
      requestParameters: { sourceIPAddress: '127.0.0.1' },
      responseElements: { 'x-amz-request-id': object.blob, 'x-amz-id-2': object.blob },
      s3: {
        s3SchemaVersion: '1.0',
        configurationId: object.bucket,
        bucket: { name: object.bucket, ownerIdentity: { principalId: 'local' }, arn: `arn:aws:s3:::${object.bucket}` },
        object: {
          key: eventKey(object.key),
          size: object.size,
          eTag: object.etag,
          ...(object.version === 'null' ? {} : { versionId: object.version }),
          sequencer: object.sequence.toString(16).toUpperCase().padStart(18, '0'),
        },
      },
    },
  ],
});
