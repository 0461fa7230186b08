import { argumentsOf } from '#local/arguments';
import type { ExitStatus, Terminal } from '#local/terminal';
import { Role } from '#shared/api/roles';
import { COMMAND_ISSUER, issueToken } from './issue-token';
import { openIssuerKey } from './issuer-key';

/** Where the key is kept, and the time in milliseconds. */
export type TokenTools = { readonly folder: string; readonly now: () => number };

const USAGE = `用法 Usage: npm run --silent token -- ROLE[,ROLE…] [SUBJECT]
  ROLE     ${Role.options.join(' | ')}
  SUBJECT  账号，默认与角色同名 / the account, by default named after the role
`;

const SUBJECT = /^[\w.@:|-]{1,100}$/;

/** `token ROLE [SUBJECT]`: prints a token by the issuer of this machine, good for a working day. 2 for a role or subject that is none. */
export const tokenCommand = async (args: readonly string[], terminal: Terminal, { folder, now }: TokenTools): Promise<ExitStatus> => {
  const parsed = argumentsOf(args, {});
  const [names, subject = names, ...rest] = 'wrong' in parsed ? [] : parsed.inputs;
  const roles = Role.array().min(1).safeParse(names?.split(','));
  const account = subject?.replaceAll(',', '-') ?? '';
  if (!roles.success || rest.length > 0 || !SUBJECT.test(account)) {
    terminal.err(USAGE);
    return 2;
  }
  const key = await openIssuerKey(folder);
  const issuedAt = Math.floor(now() / 1000);
  terminal.out(`${await issueToken(key, { issuer: COMMAND_ISSUER, subject: account, roles: roles.data, issuedAt })}\n`);
  return 0;
};
