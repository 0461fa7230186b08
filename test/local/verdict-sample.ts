import type { DocumentReading } from '#shared/documents/reading';
import type { Verdict } from '#shared/verdict/verdict';

/** An invented reading of a card's front. */
export const cardFront = (file: string, change: Partial<DocumentReading> = {}): DocumentReading => ({
  file,
  kind: 'resident-id-front',
  kindConfidence: 0.98,
  quality: { usable: true, problems: [] },
  rotation: 0,
  fields: {
    name: { value: '林样例', confidence: 0.97, trusted: true, reason: 'agrees-with-entered', box: [80, 60, 120, 40] },
    number: { value: '44030519920228992X', confidence: 0.9, trusted: false, reason: 'check-digit-fails', box: [120, 300, 360, 40] },
  },
  empty: [],
  lost: ['address'],
  reader: { name: 'invented', version: '1' },
  size: { width: 640, height: 400 },
  ...change,
});

/** A verdict that passes, bent by `change`. */
export const verdictSample = (change: Partial<Verdict> = {}): Verdict => ({
  version: 1,
  filing: 'my-filing',
  rulePack: { id: '2018-09', hash: 'abc' },
  filingType: 'first-filing',
  outcome: 'pass',
  findings: [],
  requiredMaterials: ['resident-id'],
  missingMaterials: [],
  laterMaterials: [],
  documents: [],
  timing: { totalMs: 10, perDocumentMs: [] },
  ...change,
});
