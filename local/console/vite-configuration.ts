import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { labelsPlugin } from './labels-plugin';
import { ruleSourcesPlugin } from './rule-sources-plugin';
import { uiFontPlugin } from './ui-font-plugin';

/** How the console is built. Nothing is inlined, since its policy allows no data addresses. */
export const consoleConfiguration = (project: string, outDir: string): InlineConfig => ({
  root: join(project, 'console'),
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  plugins: [react(), labelsPlugin(), ruleSourcesPlugin(), uiFontPlugin(project)],
  resolve: { alias: [{ find: /^#console\//, replacement: `${join(project, 'console')}/` }] },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
