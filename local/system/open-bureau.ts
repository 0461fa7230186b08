import { join } from 'node:path';
import { Configuration } from '#local/bureau/configuration';
import { fileCell } from '#local/bureau/file-cell';
import { serveBureau } from '#local/bureau/serve';
import { newBureau } from '#local/bureau/state';
import type { Closings } from './closings';
import type { Settings } from './settings';

/** Opens the simulated bureau of a folder; answers where it listens. */
export const openBureau = async (folder: string, { bureau }: Settings, closings: Closings): Promise<string> => {
  const { ispId, userName, password, key, iv } = bureau;
  const configuration = Configuration.parse({ ispId, userName, password, cipher: { key, iv } });
  const cell = fileCell(join(folder, 'bureau', 'state.json'), () => newBureau({ configuration }));
  return closings.keep(await serveBureau({ cell, nowMs: Date.now })).baseUrl;
};
