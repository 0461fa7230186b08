import type { Dated, Period } from '#shared/rules/dated';
import type { PackDefinition } from '#shared/rules/definition';
import { fromDocument } from '#shared/rules/sources';

/** The pack's first day: all its rules are in force from here on, open-ended; the chapters' own dates stand with the sources. */
export const SINCE = '2018-08-14';

/** In force from the pack's first day. */
export const inForce: Period = { from: SINCE };

/** A number or list that the document fixes, in force from the pack's first day. */
export const fixed = <Value>(value: Value): readonly Dated<Value>[] => [{ from: SINCE, value }];

/** The governing document, exactly: the pack that everything else is laid over. */
export const definition: PackDefinition = {
  id: '2018-09',
  title: {
    zh: '接入服务商网站备案说明（2018 年 8 月至 9 月）',
    en: 'The access provider’s description of website filing, August to September 2018',
  },
  issued: '2018-09-25',
  inForce,
  source: fromDocument('备案概述', 'ICP 备案号以工信部网站公共查询为准'),
};
