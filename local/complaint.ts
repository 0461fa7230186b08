import { printable } from './printable';

/** What keeps an input from being used. `at` names file and field, never a value: values can be personal. */
export type Complaint = { readonly at: string; readonly zh: string; readonly en: string };

/** The complaint on one line, Chinese first. */
export const complaintLine = ({ at, zh, en }: Complaint): string => `${printable(at)}: ${printable(zh)} / ${printable(en)}`;
