// Runs before anything is installed: Node only. Installs the exact packages of the lockfile where one is missing or of another version.
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages;
  } catch {
    return {};
  }
};

const installed = packagesIn('node_modules/.package-lock.json');
const missing = Object.entries(packagesIn('package-lock.json')).filter(
  ([place, { version, optional, peer }]) =>
    place.startsWith('node_modules/') && !optional && !peer && installed[place]?.version !== version,
);

if (missing.length > 0) {
  console.error('正在安装依赖（只需一次）… Installing packages, this happens once …');
  execSync('npm ci --no-fund --no-audit', { cwd: root, stdio: ['ignore', 2, 2] });
}
