// Reads every picture of a list with tesseract.js (chi_sim, best_int): usage `node tesseract.mjs FILE…`, one JSON line on standard output.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';
import { measured } from './measured.mjs';

const require = createRequire(import.meta.url);
const langPath = join(require.resolve('@tesseract.js-data/chi_sim/package.json'), '..', '4.0.0_best_int');
const reader = await createWorker('chi_sim', OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none' });
await measured(async (file) => (await reader.recognize(file)).data.text);
await reader.terminate();
