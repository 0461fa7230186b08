import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { HolidayTable } from './calendar-text';

const folder = dirname(createRequire(import.meta.url).resolve('chinese-days/package.json'));

const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** The holiday table of the installed chinese-days. */
export const installedTable = (): HolidayTable => HolidayTable.parse(json('dist/chinese-days.json'));

/** The version of the installed chinese-days. */
export const installedVersion = (): string => z.object({ version: z.string() }).parse(json('package.json')).version;
