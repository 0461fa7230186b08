import { type Evidence, hashOf } from './evidence';
import { FIT_RULE, fittedThresholds } from './fit';

/** What a fit says of itself: which set, how large, read by which networks, on which day. */
export type FitOrigin = {
  readonly fittedOn: string;
  readonly reader: string;
  readonly knowsRare: boolean;
  readonly set: { readonly count: number; readonly seed: number; readonly part: string; readonly generator: string };
};

/** The module that `shared/` reads: thresholds with where each comes from. The same evidence and origin give the same text. */
export const thresholdsText = (evidence: Evidence, origin: FitOrigin): string => {
  const rows = Object.entries(fittedThresholds(evidence, origin)).map(([key, row]) => `    '${key}': ${JSON.stringify(row)},`);
  return `// Written by \`npm run trust -- fit\`.
/** From which confidence on a value may pass that nothing else confirms, by kind and field, and what that was fitted on. */
export const fittedTrust = {
  origin: ${JSON.stringify({ ...origin, evidence: hashOf(evidence) })},
  rule: ${JSON.stringify(FIT_RULE)},
  thresholds: {
${rows.join('\n')}
  },
} as const;
`;
};

/** The module that keeps the evidence, so that the thresholds can be reckoned again from it. */
export const evidenceText = (evidence: Evidence): string => {
  const rows = Object.entries(evidence).map(([key, counts]) => `  '${key}': ${JSON.stringify(counts)},`);
  return `// Written by \`npm run trust -- fit\`.
import type { Evidence } from './evidence';

/** What the thresholds in use were fitted on: by field, steps of confidence with the values read right and wrong. */
export const evidence: Evidence = {
${rows.join('\n')}
};
`;
};
