import { evaluateCommand } from './evaluation/command';
import { runCommand } from './run-command';

await runCommand(evaluateCommand);
