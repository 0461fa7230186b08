import { auditCommand } from './audit/audit-command';
import { runCommand } from './run-command';

await runCommand((args, terminal) => auditCommand(args, terminal, process.env.HEYAN_FOLDER || '.heyan'));
