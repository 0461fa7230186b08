// Runs before anything is installed: Node only. Installs the exact packages of the lockfile, once per lockfile.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('..', import.meta.url);
const marker = new URL('node_modules/.installed-for', folder);
const lock = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', folder)))
  .update(process.version.split('.')[0])
  .digest('hex');

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
  console.error('正在安装依赖（只需一次）… Installing packages, this happens once …');
  execSync('npm ci --no-fund --no-audit', { cwd: folder, stdio: ['ignore', 2, 2] });
  writeFileSync(marker, lock);
}
