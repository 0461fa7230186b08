import type { Filing } from '#shared/filing/filing';
import type { DocumentEntry, Finding } from '#shared/verdict/verdict';

/** What a run judged and found. `materials` and `readers` stand by document, in the order of `documents`. */
export type JudgedRun = {
  readonly pack: string;
  readonly order: Filing['order'];
  readonly documents: readonly DocumentEntry[];
  readonly materials: readonly string[];
  readonly readers: readonly (string | null)[];
  readonly findings: readonly Finding[];
};

/** Where a field stands in one run: the document by its place, and the reading. */
export type RunField = { readonly at: number; readonly reading: DocumentEntry['fields'][string] };

/** A field that two runs did not read alike. `document` counts the documents of its kind, from 0. */
export type FieldChange = {
  readonly kind: DocumentEntry['kind'];
  readonly document: number;
  readonly field: string;
  readonly before: RunField | null;
  readonly after: RunField | null;
};

type Named = { readonly kind: DocumentEntry['kind']; readonly document: number; readonly field: string; readonly found: RunField };

/** The fields of a run by kind of document, so that a paper that was uploaded anew stands beside the one that it replaces. */
const fieldsOf = ({ documents }: JudgedRun): ReadonlyMap<string, Named> =>
  new Map(
    documents.flatMap(({ kind, fields }, at) => {
      const document = documents.slice(0, at).filter((one) => one.kind === kind).length;
      return Object.entries(fields).map(([field, reading]): readonly [string, Named] => [
        `${kind}/${document}/${field}`,
        { kind, document, field, found: { at, reading } },
      ]);
    }),
  );

const isAlike = (a: RunField | undefined, b: RunField | undefined): boolean =>
  a !== undefined && b !== undefined && a.reading.value === b.reading.value && a.reading.trusted === b.reading.trusted;

/** Fields whose value, or whether it can be trusted, differs between two runs, in the order of the later one; those that only the earlier one has come last. */
export const changedFields = (before: JudgedRun, after: JudgedRun): readonly FieldChange[] => {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Map([...now, ...old])].flatMap(([name, { kind, document, field }]) => {
    const [was, is] = [old.get(name)?.found, now.get(name)?.found];
    return isAlike(was, is) ? [] : [{ kind, document, field, before: was ?? null, after: is ?? null }];
  });
};

const nameOf = ({ rule, code, about }: Finding): string => `${rule}/${code}/${about ?? ''}`;

/** Findings of a run that another does not have, each rule and code for each thing once. */
export const findingsOnlyIn = (run: JudgedRun, other: JudgedRun): readonly Finding[] => {
  const there = new Set(other.findings.map(nameOf));
  return [...new Map(run.findings.map((one) => [nameOf(one), one]))].flatMap(([name, one]) => (there.has(name) ? [] : [one]));
};

const uploadsOf = ({ materials }: JudgedRun): string => [...new Set(materials)].join(' ');

/** What was read by which model, of the materials that both runs have. */
const modelsOf = (run: JudgedRun, other: JudgedRun): string =>
  run.readers.flatMap((reader, at) => (reader === null || !other.materials.includes(run.materials[at] ?? '') ? [] : [reader])).join(' ');

const enteredIn = ({ order: { materials: _, submittedAt: __, ...entered } }: JudgedRun): string => JSON.stringify(entered);

/** Why a run differs from the one before; `facts` where nothing that is kept says so. Empty where every word is the same. */
export const reasonsBetween = (before: JudgedRun, after: JudgedRun): readonly ('entered' | 'upload' | 'model' | 'rules' | 'facts')[] => {
  const reasons = [
    ...(enteredIn(before) === enteredIn(after) ? [] : (['entered'] as const)),
    ...(uploadsOf(before) === uploadsOf(after) ? [] : (['upload'] as const)),
    ...(modelsOf(before, after) === modelsOf(after, before) ? [] : (['model'] as const)),
    ...(before.pack === after.pack ? [] : (['rules'] as const)),
  ];
  return reasons.length > 0 ? reasons : ['facts'];
};
