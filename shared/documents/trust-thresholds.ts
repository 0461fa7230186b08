/**
 * From which confidence on (of a value's weakest character) a value that nothing else confirms may pass without a person.
 * Low for what a lexicon or a form confirms, high for what stands alone. These are floors by kind of evidence; what was fitted for a
 * field of a kind (trust-thresholds.generated.ts) may ask for more. See docs/benchmarks.md.
 */
export const trustThresholds = {
  /** A person's name: a rare character that the recogniser does not know scores up to 0.92. */
  personName: 0.95,
  /** A word of a closed list (nation, sex). */
  listed: 0.6,
  /** An address that begins with a division's name. */
  address: 0.93,
  /** A date of a form that only dates have. */
  date: 0.8,
  /** A firm's name that ends as firms' names do. */
  firmName: 0.9,
  /** Free text: nothing confirms it, and a lost line end shows nowhere. */
  text: 0.97,
} as const;
