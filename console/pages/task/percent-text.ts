/** A confidence of 0 to 1 as a person reads it. Only what is wholly sure reads as such. */
export const percentText = (confidence: number): string => `${Math.floor(confidence * 100 + 1e-9)}%`;
