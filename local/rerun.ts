import { fileURLToPath } from 'node:url';
import { openRerun } from './rerun/open-rerun';
import { rerunCommand } from './rerun/rerun-command';
import { runCommand } from './run-command';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

await runCommand((args, terminal) => rerunCommand(args, terminal, { open: (folder, told) => openRerun(project, folder, told) }));
