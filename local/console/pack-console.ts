import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { builtConsole } from './build-console';

// Wherever it is called from: the bundle is made of this project.
const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const [to] = process.argv.slice(2);
if (to === undefined) throw new Error('name the folder to put the console in');
await cp(await builtConsole(project), to, { recursive: true });
