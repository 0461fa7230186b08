import { z } from 'zod';

/** The part of chinese-days’ published table that is used: days off and weekends worked, by ISO day. */
export const HolidayTable = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) });
export type HolidayTable = z.infer<typeof HolidayTable>;

const line = (days: readonly string[]): string => `[${days.map((day) => `'${day}'`).join(', ')}]`;

/** The text of shared/filing/working-days.generated.ts. A year is known from its National Day on: the notice for it has been issued. */
export const calendarText = ({ holidays, workdays }: HolidayTable, version: string): string => {
  const [free, worked] = [Object.keys(holidays).sort(), Object.keys(workdays).sort()];
  const years = free.filter((day) => day.endsWith('-10-01')).map((day) => day.slice(0, 4));
  const inYear = (days: readonly string[], year: string) => days.filter((day) => day.startsWith(year));
  return [
    `// Written by \`npx tsx local/calendar.ts\` from chinese-days ${version} (MIT), which follows the State Council’s yearly notices`,
    '// on public holidays (国务院办公厅关于部分节假日安排的通知); a test keeps it fresh. A year that is not here is not known.',
    '',
    '/** Public holidays and the weekends worked instead, by year. */',
    'export const CALENDAR: Readonly<Record<string, { readonly holidays: readonly string[]; readonly makeUpDays: readonly string[] }>> = {',
    ...years.map((year) => `  '${year}': { holidays: ${line(inYear(free, year))}, makeUpDays: ${line(inYear(worked, year))} },`),
    '};',
    '',
  ].join('\n');
};
