import { useCallback, useState } from 'react';
import { useWork } from '#console/session/session-context';

/** What is to be told to the applicant about one item, and the note for colleagues. `item` is what reopens. */
export type ReturnMark = {
  readonly is: 'return';
  readonly item: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly note: string;
};

/** A reviewer's word on one item. One is accepted although it was read wrongly where what was typed is right. */
export type Mark = { readonly is: 'accept'; readonly reading?: 'wrong' } | ReturnMark;

/** Marks by the items' keys. */
export type Draft = Readonly<Record<string, Mark>>;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'object' && one !== null && 'is' in one);

const keptAs = (task: string, revision: number, person: string): string => `heyan.draft.${task}.${revision}.${person}`;

const kept = (name: string): Draft => {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(name) ?? '{}');
    return isDraft(found) ? found : {};
  } catch {
    return {};
  }
};

/** Drops what was kept of a task: it is decided. */
export const dropDrafts = (task: string): void => {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(`heyan.draft.${task}.`)) sessionStorage.removeItem(name);
};

/**
 * The marks on a task. They stay in this tab through reloads, log-ins and refusals, until the decision is taken: kept by task, by the filing's revision, which is
 * what they judge, and by person: who comes after them in the same tab finds none of it; a claim that ended and began anew changes the task's version and not them.
 */
export const useDraft = (task: string, revision: number) => {
  const { id } = useWork().person;
  const name = keptAs(task, revision, id);
  const [held, setHeld] = useState({ name, draft: kept(name) });
  const draft = held.name === name ? held.draft : kept(name);
  const mark = useCallback(
    (key: string, next: Mark | null) =>
      setHeld((before) => {
        const { [key]: _, ...others } = before.name === name ? before.draft : kept(name);
        const draft = next === null ? others : { ...others, [key]: next };
        sessionStorage.setItem(name, JSON.stringify(draft));
        return { name, draft };
      }),
    [name],
  );
  return { draft, mark };
};
