/** The tests that speak of a source file, nearest first: each list is run only when the one before it noticed nothing. */
export const mirrorsOf = (file: string): readonly (readonly string[])[] => {
  if (file.startsWith('shared/identifiers/')) return [['test/shared/identifiers']];
  if (file.startsWith('shared/rules/'))
    return [['test/shared/rules', 'test/scenarios', 'test/shared/verdict/screen.test.ts'], ['test/shared/verdict']];
  return [[file.replace(/\/[^/]*$/, '').replace(/^/, 'test/')]];
};

/** True for a file with logic to plant faults in: no generated files, no word lists, no examples. */
export const isMutable = (file: string): boolean =>
  /^shared\/(?:rules|identifiers)\/.*\.ts$/.test(file) &&
  !/\.generated\.ts$|\.words\.ts$|\/example-[\w-]+\.ts$|\/not-a-check\.ts$|\/division-names\.ts$/.test(file);
