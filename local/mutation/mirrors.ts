const nearest = (file: string): string => {
  if (/^shared\/rules\/pack-/.test(file)) return 'test/shared/rules/examples.test.ts';
  return file.startsWith('shared/rules/facts/') ? 'test/shared/rules/facts' : `test/${file.replace(/\.ts$/, '.test.ts')}`;
};

/**
 * The tests that speak of a source file, nearest first: each list is run only when the one before it noticed nothing. Tests by random
 * cases are left out, so that a figure is the same each time.
 */
export const mirrorsOf = (file: string): readonly (readonly string[])[] => {
  const folder = `test/${file.replace(/\/[^/]*$/, '')}`;
  if (!file.startsWith('shared/rules/')) return [[folder]];
  return [[nearest(file)], ['test/shared/rules', 'test/scenarios', 'test/shared/messages', 'test/shared/verdict/screen.test.ts']];
};

/** True for a file with logic to plant faults in: no generated files, no word lists, no examples. */
export const isMutable = (file: string): boolean =>
  /^shared\/(?:rules|identifiers)\/.*\.ts$/.test(file) &&
  !/\.generated\.ts$|\.words\.ts$|\/example-[\w-]+\.ts$|\/not-a-check[\w-]*\.ts$|\/division-names\.ts$/.test(file);
