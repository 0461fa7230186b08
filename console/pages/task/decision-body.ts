import type { DecisionBody } from '#shared/api/task-view';
import type { Draft } from './drafts';
import type { Item } from './items';

/** How many readings one decision may name. */
const MOST_READINGS = 60;

/**
 * What the reviewer found of the readings, each field of a material once: right where the item was accepted, wrong where they said so. Nothing is said where a rule failed on the
 * item, since that it may pass says nothing of how it was read, nor where it goes back.
 */
export const readingsOf = (items: readonly Item[], draft: Draft): NonNullable<DecisionBody['readings']> => {
  const found = items.flatMap(({ key, read, material, state }): NonNullable<DecisionBody['readings']> => {
    const mark = draft[key];
    if (mark?.is !== 'accept' || read === null || material === null) return [];
    if (mark.reading === 'wrong') return [{ material: material.id, field: read.field, is: 'wrong' }];
    return state === 'failed' ? [] : [{ material: material.id, field: read.field, is: 'right' }];
  });
  // One wrong page of a material is enough: later ones take the place of earlier ones, and what is wrong comes last.
  const inOrder = found.toSorted((a, b) => Number(a.is === 'wrong') - Number(b.is === 'wrong'));
  return [...new Map(inOrder.map((one) => [`${one.material}/${one.field}`, one])).values()].slice(0, MOST_READINGS);
};

/** The decision as the API takes it: the items that go back with their words, each once for each reason. */
export const decisionOf = (outcome: 'approve' | 'return', version: number, items: readonly Item[], draft: Draft): DecisionBody => {
  const marks = items.flatMap(({ key }) => {
    const mark = draft[key];
    return mark?.is === 'return' ? [mark] : [];
  });
  const returned = marks.map(({ item, code, zh, en, note }) => ({
    item,
    code,
    ...(zh.trim() === '' && en.trim() === '' ? {} : { applicantText: { zh: zh.trim() === '' ? en : zh, en: en.trim() === '' ? zh : en } }),
    ...(note.trim() === '' ? {} : { note }),
  }));
  const readings = readingsOf(items, draft);
  return { version, outcome, ...(readings.length === 0 ? {} : { readings }), ...(outcome === 'return' ? { items: returned } : {}) };
};
