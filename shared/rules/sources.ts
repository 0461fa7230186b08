import type { IsoDay } from '#shared/filing/day';

/** The governing document's chapters and the day each was last updated (R102). */
const CHAPTERS = {
  备案概述: '2018-08-28',
  备案类型: '2018-08-14',
  备案对象: '2018-08-14',
  备案流程: '2018-09-13',
  备案时长: '2018-08-14',
  个人备案: '2018-08-22',
  单位备案: '2018-08-22',
  备案授权码: '2018-08-14',
  备案限制: '2018-08-14',
  网站命名要求: '2018-08-28',
  活动说明: '2018-09-25',
} as const satisfies Record<string, IsoDay>;

/** Where a rule stands: the chapter or notice, a few of its words, and its own date. `本系统` is this project's own rule. */
export type Source = {
  readonly chapter: string;
  readonly quote: string;
  readonly dated: IsoDay;
  /** The row of the list of sources that practice after 2018 is taken from. */
  readonly row?: string;
};

/** A sentence of the governing document. */
export const fromDocument = (chapter: keyof typeof CHAPTERS, quote: string): Source => ({ chapter, quote, dated: CHAPTERS[chapter] });

/** A rule of this project, for what the papers themselves can get wrong; it quotes the reason. */
export const ownRule = (quote: string): Source => ({ chapter: '本系统', quote, dated: '2018-09-25' });

/** A notice or page of practice after the governing document: its title, a few of its words, its day, and its row in the list of sources. */
export const fromPractice = (chapter: string, quote: string, dated: IsoDay, row: string): Source => ({ chapter, quote, dated, row });
