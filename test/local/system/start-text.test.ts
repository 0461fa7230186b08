import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { nextSteps } from '#local/system/start-text';

const places = { origin: 'http://127.0.0.1:3000', bureau: 'http://127.0.0.1:4000', outbox: '/out', log: '/log' };

/** The commands to try, run by a shell in which curl and npm only say what they were asked. */
const pasted = (text: string): string => {
  const commands = text.split('\n').filter((line) => line.startsWith('    ') && /curl|TOKEN|VERSION/.test(line));
  const said = `npm() { echo "token of $4"; }; curl() { case "$*" in *claim-next) echo '{"id":"F.t1","version":2}';; *) echo "curl $*";; esac; }`;
  return execFileSync('sh', ['-c', [said, ...commands].join('\n')], { encoding: 'utf8' });
};

describe('what is said after the start', () => {
  it('can be pasted: a claimed task is approved by its id and version', () => {
    const out = pasted(nextSteps(places, {}, ''));
    expect(out).toContain('{"version":2,"outcome":"approve"} http://127.0.0.1:3000/api/tasks/F.t1/decision');
    expect(out).toContain('http://127.0.0.1:3000/api/queues');
  });

  it('names the folder before each command that needs it, where it is not the usual one', () => {
    const text = nextSteps(places, { 'reviewer anna': 'abc' }, 'HEYAN_FOLDER=/data ');
    expect(text.match(/npm run --silent token/g)).toHaveLength(3);
    expect(text.match(/HEYAN_FOLDER=\/data npm run --silent token/g)).toHaveLength(3);
  });
});
