import type { SQSBatchResponse } from 'aws-lambda';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import { environmentStepPorts } from '#functions/adapters/step-ports';
import { recordReading } from './record-reading';

const ports = environmentStepPorts();

/** Lambda entry of the step record-reading: readings that S3 announced through the queue. */
export const handler = (event: unknown): Promise<SQSBatchResponse> => forEachQueuedKey(event, (key) => recordReading(key, ports));
