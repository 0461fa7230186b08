// Reads every picture of a list with @gutenye/ocr-node: usage `node gutenye.mjs FILE…`, one JSON line on standard output.
import { measured } from './measured.mjs';

const { default: Ocr } = await import('@gutenye/ocr-node');
const reader = await Ocr.create();
await measured(async (file) => (await reader.detect(file)).map((line) => line.text).join('\n'));
