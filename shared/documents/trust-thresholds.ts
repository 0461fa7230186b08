/**
 * From which confidence on (of a value's weakest character) a value that nothing else confirms may pass at all, by kind of evidence. Floors only:
 * what was fitted for a field of a kind, or what a value asks for that one network alone has read, is more (fitted-trust.ts).
 */
export const trustThresholds = {
  /** A person's name that begins with a surname. */
  personName: 0.8,
  /** A word of a closed list (nation, sex). */
  listed: 0.6,
  /** An address that begins with a division's name. */
  address: 0.8,
  /** A date of a form that only dates have. */
  date: 0.8,
  /** A number without a check digit, or a domain: every character counts, and no word tells of a wrong one. */
  number: 0.95,
  /** A firm's name that ends as firms' names do. */
  firmName: 0.8,
  /** Free text: nothing confirms it, and a lost line end shows nowhere. */
  text: 0.8,
} as const;
