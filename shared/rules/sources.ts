import type { IsoDay } from '#shared/filing/day';

/** The governing document's chapters and when each was last updated (R102). */
export const CHAPTERS = {
  备案概述: '2018-08-28 09:59:55',
  备案类型: '2018-08-14 10:27:20',
  备案对象: '2018-08-14 10:21:33',
  备案流程: '2018-09-13 12:04:24',
  备案时长: '2018-08-14 10:21:45',
  个人备案: '2018-08-22 17:17:36',
  单位备案: '2018-08-22 17:17:18',
  备案授权码: '2018-08-14 10:21:40',
  备案限制: '2018-08-14 10:48:14',
  网站命名要求: '2018-08-28 10:04:10',
  活动说明: '2018-09-25 21:49:37',
} as const satisfies Record<string, string>;

/** Where a rule stands: the chapter or notice, a few of its words, and its own date. `本系统` is this project's own rule. */
export type Source = {
  readonly chapter: string;
  readonly quote: string;
  readonly dated: IsoDay;
  /** The row of the list of sources that practice after 2018 is taken from. */
  readonly row?: string;
};

/** A sentence of the governing document. */
export const fromDocument = (chapter: keyof typeof CHAPTERS, quote: string): Source => ({
  chapter,
  quote,
  dated: CHAPTERS[chapter].slice(0, 10),
});

/** A rule of this project, for what the papers themselves can get wrong; it quotes the reason. */
export const ownRule = (quote: string): Source => ({ chapter: '本系统', quote, dated: '2018-09-25' });

/** A notice or page of practice after the governing document: its title, a few of its words, its day, and its row in the list of sources. */
export const fromPractice = (chapter: string, quote: string, dated: IsoDay, row: string): Source => ({ chapter, quote, dated, row });
