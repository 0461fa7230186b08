import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calendarText } from './calendar/calendar-text';
import { installedTable, installedVersion } from './calendar/installed-table';

writeFileSync(
  fileURLToPath(new URL('../shared/filing/working-days.generated.ts', import.meta.url)),
  calendarText(installedTable(), installedVersion()),
);
