import { z } from 'zod';
import { PARTS } from '#samples/held-out';
import { takePictures } from './make';

const Task = z.strictObject({
  folder: z.string(),
  order: z.strictObject({ count: z.number().int(), seed: z.number().int(), part: z.enum(PARTS) }),
  worker: z.number().int(),
  workers: z.number().int(),
});

process.once('message', (message) => {
  const { folder, order, worker, workers } = Task.parse(message);
  takePictures(folder, order, worker, workers).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
