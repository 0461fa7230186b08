import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argumentsOf } from './arguments';
import { isMutable, mirrorsOf } from './mutation/mirrors';
import { type Mutant, mutantsOf } from './mutation/mutants';
import { sampleOf } from './mutation/sample';
import { openWorkshop } from './mutation/workshop';

const USAGE = `Usage: npx tsx local/mutation.ts [FOLDER-OR-FILE…] [--sample N] [--seed S] [--minutes M]

  Plants small faults in shared/rules and shared/identifiers (or only below the paths named), one at a time in a copy of
  the project, and says which ones no test notices. Exit 0 when at least 90 % are noticed, 1 when fewer.

  --sample N    only N of them, the same N each time
  --seed S      another N
  --minutes M   stop planting after M minutes
`;

const SEED = 20180925;
const TIMEOUT_MS = 120_000;
const ENOUGH = 0.9;

type Place = { readonly file: string; readonly mutant: Mutant };

const root = fileURLToPath(new URL('..', import.meta.url));

const placesBelow = async (paths: readonly string[]): Promise<readonly Place[]> => {
  const entries = await readdir(join(root, 'shared'), { recursive: true });
  const files = entries
    .map((entry) => `shared/${entry.replaceAll('\\', '/')}`)
    .filter((file) => isMutable(file) && (paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`))))
    .sort();
  const places: Place[] = [];
  for (const file of files) {
    for (const mutant of mutantsOf(await readFile(join(root, file), 'utf8'))) places.push({ file, mutant });
  }
  return places;
};

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const shown = (byFolder: ReadonlyMap<string, readonly boolean[]>): readonly string[] =>
  [...byFolder].map(
    ([folder, all]) =>
      `${folder.padEnd(34)}${all.filter(Boolean).length}/${all.length} noticed, ${percent(all.filter(Boolean).length, all.length)}`,
  );

/** Plants the faults one after the other, prints those that nothing noticed, and gives the share that was noticed. */
const plantAll = async (places: readonly Place[], minutes: number): Promise<number> => {
  const workshop = await openWorkshop(root, TIMEOUT_MS);
  const byFolder = new Map<string, boolean[]>();
  const end = performance.now() + minutes * 60_000;
  try {
    const all = [...new Set(places.flatMap(({ file }) => mirrorsOf(file)).flat())];
    if (places.length > 0 && !(await workshop.passes(all))) throw new Error('the tests fail before anything is planted');
    for (const { file, mutant } of places) {
      if (performance.now() > end) break;
      const noticed = await workshop.notices(file, mutant, mirrorsOf(file));
      const folder = file.replace(/\/[^/]*$/, '');
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), noticed]);
      if (!noticed) console.log(`survived  ${file}:${mutant.line}  ${mutant.what}`);
    }
    // A runner that broke would notice everything.
    if (places.length > 0 && !(await workshop.passes(all))) throw new Error('the tests fail though nothing is planted any more');
  } finally {
    await workshop.close();
  }
  const results = [...byFolder.values()].flat();
  console.log([...shown(byFolder), ...shown(new Map([['all', results]]))].join('\n'));
  return results.length === 0 ? 1 : results.filter(Boolean).length / results.length;
};

const given = argumentsOf(process.argv.slice(2), {
  sample: { type: 'string' },
  seed: { type: 'string' },
  minutes: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
});
const wanted = 'wrong' in given ? [] : [given.values.sample, given.values.minutes, given.values.seed];
if ('wrong' in given || given.values.help || wanted.some((text) => text !== undefined && !/^[1-9]\d*$/.test(text))) {
  console.error(USAGE);
  process.exitCode = 'values' in given && given.values.help ? 0 : 2;
} else {
  const [sample = Number.POSITIVE_INFINITY, minutes = Number.POSITIVE_INFINITY, seed = SEED] = wanted.map((text) =>
    text === undefined ? undefined : Number(text),
  );
  const places = await placesBelow(given.inputs.map((path) => path.replace(/\/$/, '')));
  const chosen = sampleOf(places, sample, seed);
  console.log(`${places.length} faults to plant, ${chosen.length} chosen`);
  process.exitCode = (await plantAll(chosen, minutes)) >= ENOUGH ? 0 : 1;
}
