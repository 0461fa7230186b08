import { startS3 } from '#local/s3/server';
import { credentials, region } from './s3-settings';

/** A process of its own that serves a folder, so that a test can kill it. Says its port, then `event KEY` for each event, which it never settles. */
const [, , folder = ''] = process.argv;
const server = await startS3({
  folder,
  buckets: { uploads: { versioned: true }, derived: { versioned: false } },
  credentials: [credentials],
  region,
  onObjectCreated: (_bucket, key) => {
    process.stdout.write(`event ${key}\n`);
    return new Promise(() => undefined);
  },
});
process.stdout.write(`port ${server.port}\n`);
