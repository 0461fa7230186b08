import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { requireEnv } from '#functions/env';
import type { TextReader } from '#functions/ports';
import { blacklistIn } from '#functions/record-bureau-outcome/blacklist';
import { receivedTables } from '#functions/record-bureau-outcome/received-tables';
import { type SubmitPorts, submitPorts } from '#functions/submit-to-bureau/submit-filing';
import { environmentConnection } from './connection';
import { environmentBureau } from './from-environment';
import { canEncodeGbk } from './gbk';
import { environmentOutcomePorts } from './outcome-environment';
import { packFile } from './pack';

/** The reason that is given with every cancellation, until the bureau's own table is known. */
const CANCELLATION_REASON = 1;

/** The reader that looks at fitted pictures again: made at the first call, which most submissions of one process share. */
const laterReader = (): (() => Promise<TextReader>) => {
  let reader: Promise<TextReader> | undefined;
  return () => {
    reader ??= createPaddleReader({ modelsFolder: requireEnv('MODELS_FOLDER') });
    return reader;
  };
};

/** All that goes to the bureau, as the environment says. */
export const environmentOffice = (): SubmitPorts => {
  const connection = environmentConnection();
  const ports = environmentOutcomePorts(connection);
  const { derived, items } = ports;
  return submitPorts(
    {
      ...{ ...ports, reader: laterReader(), pack: packFile, canEncode: canEncodeGbk },
      ...{ tables: () => receivedTables(derived), blacklist: blacklistIn(items) },
      settings: { ...ports.settings, serverLocations: connection.serverLocations, cancellationReason: CANCELLATION_REASON },
    },
    { client: environmentBureau(connection), nowMs: Date.now },
  );
};
