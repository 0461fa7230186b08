import { type Handler, refuse } from './call';

/** How the queues before the steps stand. */
export const listWorkQueues: Handler<'listWorkQueues'> = async (_call, { operator: { workQueues } }) => ({
  body: { items: [...(await workQueues.all())], cursor: null },
});

/** Puts dead letters back: what they name is done once, however often it is tried. */
export const redriveQueue: Handler<'redriveQueue'> = async ({ parameters: { queue } }, { operator: { workQueues } }) => {
  const moved = await workQueues.redrive(queue);
  return moved === 'unknown' ? refuse('not-found') : { body: { queue, moved } };
};
