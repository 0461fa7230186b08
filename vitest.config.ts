import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^#console\//, replacement: fileURLToPath(new URL('./console/', import.meta.url)) }] },
  test: {
    include: ['test/**/*.test.ts'],
    env: { HEYAN_MODEL: 'pp-ocrv4-mobile' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
