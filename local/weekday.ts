import { weekdayLabel } from '#shared/messages/labels-process';
import type { Sentence } from '#shared/verdict/verdict';

/** The day of the week of an ISO day, in a word. */
export const weekdayOf = (day: string): Sentence => weekdayLabel(new Date(`${day}T00:00:00Z`).getUTCDay());
