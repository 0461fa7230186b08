import { modelInUse, modelsRoot } from '#functions/adapters/paddle-ocr/chosen-models';
import { modelsCommand } from './models/models-command';
import { pipSource } from './models/pip';
import { runCommand } from './run-command';

await runCommand((args, terminal) => modelsCommand(args, terminal, { root: modelsRoot, inUse: modelInUse, source: pipSource() }));
