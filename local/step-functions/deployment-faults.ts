import validate from 'asl-validator';
import type { Json } from './json';
import { definitionFaults } from './lint';

/** What keeps a definition from being deployed: all that keeps it from running here, and what asl-validator finds. It takes half a second. Empty when it is sound. */
export const deploymentFaults = (definition: Json): string[] => {
  const { isValid, errorsText } = validate(structuredClone(definition));
  return [...definitionFaults(definition), ...(isValid ? [] : [errorsText('; ')])];
};
