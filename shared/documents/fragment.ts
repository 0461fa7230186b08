import type { FieldReading } from './reading';

/** A name that is none by its form counts as read only where its characters are this sure. */
const SURE = 0.9;
const LONGEST_PERSON = 4;

/**
 * A party's name, or null for what is left of one where something hides it: a single character, or a few uncertain ones that are no name. Long
 * and sure readings stay, though their form be unknown: a person looks at them.
 */
export const unlessFragment = (read: FieldReading | null): FieldReading | null => {
  if (read === null || read.value.length < 2) return null;
  const isLeft = read.reason === 'implausible' && read.value.length <= LONGEST_PERSON && read.confidence < SURE;
  return isLeft ? null : read;
};
