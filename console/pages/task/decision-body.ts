import type { DecisionBody } from '#shared/api/task-view';
import type { Draft } from './drafts';
import type { Item } from './items';

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
  return { version, outcome, ...(outcome === 'return' ? { items: returned } : {}) };
};
