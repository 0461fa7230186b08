import { type Submission, submissionKey } from '#functions/bureau-ledger-records';
import type { BureauWorld } from './bureau-world';

const ALL = { limit: 10_000 };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Both ledgers hold the same files under the same numbers, from 1 on, none left out, none twice. */
const numbers = async ({ ledger, bureau }: BureauWorld): Promise<readonly string[]> => {
  const theirs = bureau().files.map(({ sequence, hash }) => ({ number: sequence, hash }));
  const ours = (await ledger.sentFiles(ALL)).map(({ number, hash }) => ({ number, hash }));
  const gapless = theirs.every(({ number }, index) => number === index + 1);
  const once = new Set(theirs.map(({ hash }) => hash)).size === theirs.length;
  const line = await ledger.line();
  return [
    ...(gapless ? [] : ['a number was skipped or used twice']),
    ...(once ? [] : ['a file stands under two numbers']),
    ...(same(ours, theirs) ? [] : [`the ledgers differ: ${JSON.stringify(ours)} ${JSON.stringify(theirs)}`]),
    ...(line?.line.hold === null && line.line.current === null && line.line.next === theirs.length + 1
      ? []
      : [`the line is not free: ${JSON.stringify(line?.line)}`]),
  ];
};

const STATES = { approved: 'approved', refused: 'refused', never: 'accepted' } as const;

const numbersOf = (world: BureauWorld, key: string): readonly unknown[] =>
  [...world.outcomes.values()].flatMap((one) =>
    one.is === 'numbers' && one.submission === key
      ? [[one.record.subject.filingNumber, one.record.websites.map(({ filingNumber }) => filingNumber)]]
      : [],
  );

const filedAt = ({ bureau }: BureauWorld, submission: Submission): readonly unknown[] =>
  bureau()
    .records.filter(({ subject }) => subject.providerId === String(submission.firstId))
    .map(({ subject, websites }) => [subject.filingNumber, websites.map(({ filingNumber }) => filingNumber)]);

/** The filing was submitted once, and its answer is recorded, or lies in sight because the bureau contradicted itself. */
const filing = async (world: BureauWorld, place: number): Promise<readonly string[]> => {
  const { ledger, bureau, outcomes, verdicts } = world;
  const filingId = `f${place}`;
  const key = submissionKey({ filingId, revision: 1, operation: 'first-filing', part: '' });
  const submission = await ledger.submission(key);
  if (submission === null) return [`${filingId} was never submitted`];
  const submitted = bureau().files.filter(({ hash }) => hash === submission.hash).length;
  const told = [...outcomes.values()].filter((one) => one.filingId === filingId && one.is === 'submitted').length;
  const seen = (await ledger.notices('quarantined', ALL)).some(
    ({ reason, submissions }) => reason === 'contradictory' && submissions.includes(key),
  );
  const expected = STATES[verdicts[place] ?? 'never'];
  const answered = submission.state === expected && same(numbersOf(world, key), filedAt(world, submission));
  return [
    ...(submitted === 1 && told === 1 ? [] : [`${filingId} was submitted ${submitted} times and told ${told} times`]),
    ...(answered || seen
      ? []
      : [
          `${filingId} should be ${expected} and is ${submission.state}: ${JSON.stringify([numbersOf(world, key), filedAt(world, submission)])}`,
        ]),
    ...(new Set(submission.answers.map(({ id }) => id)).size === submission.answers.length ? [] : [`${filingId} has an answer twice`]),
  ];
};

/** Every file of the bureau's was acknowledged, stored before, and acted on; what lies in quarantine belongs there. */
const downloads = async ({ ledger, bureau }: BureauWorld): Promise<readonly string[]> => {
  const { outbox, acknowledged } = bureau();
  const stored = await Promise.all(acknowledged.map((name) => ledger.download(name)));
  const reasons = (await ledger.notices('quarantined', ALL)).map(({ reason }) => reason);
  return [
    ...(outbox.length === 0 ? [] : [`${outbox.length} files were not collected`]),
    ...(stored.every((one) => one?.state === 'applied') ? [] : ['a file was acknowledged and not acted on']),
    ...reasons
      .filter((reason) => reason !== 'unknown' && reason !== 'contradictory')
      .map((reason) => `in quarantine for no cause: ${reason}`),
  ];
};

/** What is wrong at the end of a trial, in words; nothing where provider and bureau agree and every filing has its answer. */
export const complaintsAbout = async (world: BureauWorld): Promise<readonly string[]> => [
  ...world.early.map((id) => `${id} was told too early`),
  ...(await numbers(world)),
  ...(await Promise.all([...world.verdicts.keys()].map((place) => filing(world, place)))).flat(),
  ...(await downloads(world)),
];
