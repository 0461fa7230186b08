import { z } from 'zod';
import { Json } from './json';

/** How something ended: with a value, or with an error. */
export const Result = z.union([z.strictObject({ output: Json }), z.strictObject({ error: z.string(), cause: z.string() })]);
export type Result = z.infer<typeof Result>;

const instant = z.number();
const frame = z.string();

/**
 * A line of an execution's journal. A frame is a run through states: the machine's own (``), or one of a branch or an item within it
 * (`3.0:1` is the second branch of the state entered as number 3, at its first try; further frames follow after a slash).
 */
export const ProgressEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('entered'), at: instant, frame, state: z.string(), step: z.number(), input: Json },
    variables: z.record(z.string(), Json).optional(),
  }),
  z.strictObject({
    ...{ kind: z.literal('retrying'), at: instant, frame, attempt: z.number(), counts: z.array(z.number()), until: instant },
    ...{ error: z.string(), cause: z.string() },
  }),
  z.strictObject({ kind: z.literal('waiting'), at: instant, frame, until: instant }),
  z.strictObject({
    ...{ kind: z.literal('started'), at: instant, frame },
    ...{ token: z.string().optional(), child: z.string().optional(), until: instant.optional() },
    ...{ beatBy: instant.optional(), beatMs: z.number().optional() },
  }),
  z.strictObject({ kind: z.literal('invoked'), at: instant, frame }),
  z.strictObject({ kind: z.literal('beat'), at: instant, frame, beatBy: instant }),
  z.strictObject({ kind: z.literal('answered'), at: instant, frame, result: Result }),
  z.strictObject({ kind: z.literal('ended'), at: instant, frame, result: Result }),
  z.strictObject({ kind: z.literal('redriven'), at: instant }),
]);
export type ProgressEntry = z.infer<typeof ProgressEntry>;
type Entry<Kind extends ProgressEntry['kind']> = Extract<ProgressEntry, { readonly kind: Kind }>;

/** Where a frame stood when the journal was written last, and the frames within its state. */
export type Recovered = {
  position?: Entry<'entered'>;
  retrying?: Entry<'retrying'>;
  waiting?: Entry<'waiting'>;
  started?: Entry<'started'>;
  invoked?: boolean;
  answered?: Result;
  ended?: Result;
  readonly within: Map<string, Recovered>;
};

const nodeAt = (root: Recovered, path: string): Recovered => {
  if (path === '') return root;
  let node = root;
  for (const segment of path.split('/')) {
    const next: Recovered = node.within.get(segment) ?? { within: new Map() };
    node.within.set(segment, next);
    node = next;
  }
  return node;
};

/** A try begins: what belonged to the one before is over. */
const beginTry = (node: Recovered): void => {
  for (const name of ['waiting', 'started', 'invoked', 'answered', 'ended'] as const) delete node[name];
  node.within.clear();
};

/** Failures, and the tries that led to them, are taken back; what succeeded stays. */
const redrive = (node: Recovered): void => {
  if (node.ended !== undefined && 'error' in node.ended) delete node.ended;
  for (const name of ['retrying', 'waiting', 'started', 'invoked', 'answered'] as const) delete node[name];
  for (const inner of node.within.values()) redrive(inner);
};

const apply = (root: Recovered, entry: ProgressEntry): void => {
  if (entry.kind === 'redriven') {
    redrive(root);
    return;
  }
  const node = nodeAt(root, entry.frame);
  switch (entry.kind) {
    case 'entered':
      beginTry(node);
      delete node.retrying;
      node.position = entry;
      return;
    case 'retrying':
      beginTry(node);
      node.retrying = entry;
      return;
    case 'waiting':
      node.waiting = entry;
      return;
    case 'started':
      node.started = entry;
      return;
    case 'invoked':
      node.invoked = true;
      return;
    case 'beat':
      if (node.started !== undefined) node.started = { ...node.started, beatBy: entry.beatBy };
      return;
    case 'answered':
      node.answered = entry.result;
      return;
    case 'ended':
      node.ended = entry.result;
      node.within.clear();
  }
};

/** Where an execution stood after these lines. */
export const recoveredFrom = (entries: Iterable<ProgressEntry>): Recovered => {
  const root: Recovered = { within: new Map() };
  for (const entry of entries) apply(root, entry);
  return root;
};

/** The callbacks that an execution still waits for: frame and what was started there. */
export function* openCallbacks(node: Recovered, path = ''): Generator<{ readonly frame: string; readonly started: Entry<'started'> }> {
  if (node.started?.token !== undefined && node.answered === undefined) yield { frame: path, started: node.started };
  for (const [segment, inner] of node.within) yield* openCallbacks(inner, path === '' ? segment : `${path}/${segment}`);
}
