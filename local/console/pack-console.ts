import { cp } from 'node:fs/promises';
import { builtConsole } from './build-console';

const [to] = process.argv.slice(2);
if (to === undefined) throw new Error('name the folder to put the console in');
await cp(await builtConsole(process.cwd()), to, { recursive: true });
