import type { DecisionBody } from '#shared/api/task-view';
import type { Finding, Verdict } from '#shared/verdict/verdict';
import { firstWords } from './applicant-words';
import type { Draft, ReturnMark } from './drafts';
import { counts, type Item } from './items';

type Returned = NonNullable<DecisionBody['items']>[number];

/** How many readings one decision may name. */
const MOST_READINGS = 60;

/**
 * What the reviewer found of the readings, each field of a material once: right where the item was accepted, wrong where they said so. Nothing is said where a rule failed on the
 * item, since that it may pass says nothing of how it was read, nor where it goes back.
 */
export const readingsOf = (items: readonly Item[], draft: Draft): NonNullable<DecisionBody['readings']> => {
  const found = items.flatMap(({ key, read, material, state, findings }): NonNullable<DecisionBody['readings']> => {
    const mark = draft[key];
    if (mark?.is !== 'accept' || read === null || material === null) return [];
    if (mark.reading === 'wrong') return [{ material: material.id, field: read.field, is: 'wrong' }];
    return state === 'failed' || findings.some(counts) ? [] : [{ material: material.id, field: read.field, is: 'right' }];
  });
  // One wrong page of a material is enough: later ones take the place of earlier ones, and what is wrong comes last.
  const inOrder = found.toSorted((a, b) => Number(a.is === 'wrong') - Number(b.is === 'wrong'));
  return [...new Map(inOrder.map((one) => [`${one.material}/${one.field}`, one])).values()].slice(0, MOST_READINGS);
};

const placeOf = (finding: Finding, { findings, steps = [] }: Verdict): string | undefined => {
  const places = [
    ...findings.map((one, at) => ({ one, place: `verdict.findings.${at}` })),
    ...steps.flatMap((step, of) => step.findings.map((one, at) => ({ one, place: `verdict.steps.${of}.findings.${at}` }))),
  ];
  return places.find(({ one }) => one === finding)?.place;
};

/** What the applicant is to read: the reviewer's own words, or, where they left the sentence as it was, the finding whose sentence the server writes with the applicant's values. */
const wordsOf = ({ code, zh, en }: ReturnMark, item: Item, verdict: Verdict | null): Partial<Returned> => {
  const first = firstWords(code, item);
  const isOwn = (zh.trim() !== '' || en.trim() !== '') && (zh !== first.zh || en !== first.en);
  if (isOwn) return { applicantText: { zh: zh.trim() === '' ? en : zh, en: en.trim() === '' ? zh : en } };
  const finding = item.findings.find((one) => one.code === code);
  const place = finding === undefined || verdict === null ? undefined : placeOf(finding, verdict);
  return place === undefined ? {} : { finding: place };
};

/** The decision as the API takes it: the items that go back with their words, each once for each reason. `verdict` is that of which the items show the findings. */
export const decisionOf = (
  outcome: 'approve' | 'return',
  version: number,
  { items, draft, verdict }: { readonly items: readonly Item[]; readonly draft: Draft; readonly verdict: Verdict | null },
): DecisionBody => {
  const returned = items.flatMap((item): readonly Returned[] => {
    const mark = draft[item.key];
    if (mark?.is !== 'return') return [];
    return [{ item: mark.item, code: mark.code, ...wordsOf(mark, item, verdict), ...(mark.note.trim() === '' ? {} : { note: mark.note }) }];
  });
  const readings = readingsOf(items, draft);
  return { version, outcome, ...(readings.length === 0 ? {} : { readings }), ...(outcome === 'return' ? { items: returned } : {}) };
};
