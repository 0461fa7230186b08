// Runs before anything is installed: Node only. Installs the exact packages of the lockfile where one is missing or of another version.
import { execSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const LONGEST_FETCH_MS = 180_000;

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

// The networks that read best come by pip, where it is; the built-in ones read where not. A choice, once made, stands.
if (process.env.HEYAN_MODEL === undefined && !existsSync(new URL('models/current', root))) {
  const { error } = spawnSync(process.execPath, ['--import', 'tsx', 'local/models.ts', 'best'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout: LONGEST_FETCH_MS,
    env: { PIP_RETRIES: '0', PIP_DEFAULT_TIMEOUT: '10', ...process.env },
  });
  if (error) console.error('暂用自带模型识别 The built-in networks read for now: npm run models -- best');
}
