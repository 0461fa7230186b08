import type { Dated, Period } from '#shared/rules/dated';

/** The pack's first day: all its rules are in force from here on, open-ended; the chapters' own dates stand with the sources. */
export const SINCE = '2018-08-14';

/** In force from the pack's first day. */
export const inForce: Period = { from: SINCE };

/** A number or list that the document fixes, in force from the pack's first day. */
export const fixed = <Value>(value: Value): readonly Dated<Value>[] => [{ from: SINCE, value }];
