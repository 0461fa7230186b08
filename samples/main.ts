import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { DESKS } from './camera/desk';
import { writeExamples } from './examples/examples';
import { PARTS } from './held-out';
import { PHOTOS, SUBJECTS } from './papers/subjects';
import { makeSet } from './set/make';
import { writeOne } from './set/one';
import { EFFECTS, SPOILS } from './set/recipes';

const USAGE = `usage: npm run samples -- set FOLDER [--count N] [--seed S]     a labelled set of pictures (240 by default)
                [--part all|fit|held-out] [--workers W]         without or with only what no limit is set on
       npm run samples -- examples                              the three filing folders of examples/
       npm run samples -- one KIND FILE [--seed S] [--with A,B]  one picture
KIND   ${SUBJECTS.join(' ')} ${PHOTOS.map(({ name }) => name).join(' ')}
A, B   flat scan ${DESKS.join(' ')}, perspective skew jpeg seal rotate-90 rotate-180 rotate-270 exif,
       ${EFFECTS.join(' ')},
       ${SPOILS.join(' ')}`;

class WrongUse extends Error {}

const whole = (text: string | undefined, otherwise: number, name: string, least: number): number => {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw new WrongUse(`--${name} takes a whole number from ${least}, not ${text}`);
  return Number(text);
};

const parsed = () => {
  try {
    const word = { type: 'string' } as const;
    const options = { count: word, seed: word, with: word, part: word, workers: word };
    return parseArgs({ options, allowPositionals: true });
  } catch (cause) {
    throw new WrongUse(cause instanceof Error ? cause.message : 'unreadable arguments', { cause });
  }
};

const run = async (): Promise<string> => {
  const { values, positionals } = parsed();
  const [command, first, second, ...more] = positionals;
  const seed = whole(values.seed, 1, 'seed', 0);
  if (more.length > 0) throw new WrongUse(`one argument too many: ${more[0]}`);
  if (command === 'set' && first !== undefined && second === undefined) {
    const part = PARTS.find((name) => name === (values.part ?? 'all'));
    if (part === undefined) throw new WrongUse(`--part takes ${PARTS.join(', ')}, not ${values.part}`);
    const order = { count: whole(values.count, 240, 'count', 1), seed, part };
    const { pictures, documents } = await makeSet(first, order, whole(values.workers, availableParallelism(), 'workers', 1));
    return `wrote ${pictures} pictures with ${documents} documents, truth.json and boxes.json to ${first}`;
  }
  if (command === 'examples' && first === undefined) return (await writeExamples('examples')).join('\n');
  if (command === 'one' && first !== undefined && second !== undefined) {
    const kind = [...SUBJECTS, ...PHOTOS.map(({ name }) => name)].find((name) => name === first);
    if (kind === undefined) throw new WrongUse(`no such kind: ${first}`);
    return writeOne(
      kind,
      second,
      seed,
      (values.with ?? '').split(',').filter((word) => word !== ''),
    );
  }
  throw new WrongUse(command === undefined ? 'nothing to do' : `wrong arguments for ${command}`);
};

try {
  console.log(await run());
} catch (error) {
  if (!(error instanceof WrongUse) && !(error instanceof RangeError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
