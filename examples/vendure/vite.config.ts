import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path: string) => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));

// This folder is installed by itself, and not part of the workspace: it finds the packages by their place.
export default defineConfig({
  resolve: {
    conditions: ['@orderpad/source', 'module', 'browser', 'development|production'],
    alias: [
      { find: /^@orderpad\/contracts$/, replacement: source('contracts/src/index.ts') },
      { find: /^@orderpad\/elements\/define\.js$/, replacement: source('elements/src/define.ts') },
      { find: /^@orderpad\/elements\/define\/(\w+)\.js$/, replacement: source('elements/src/define/$1.ts') },
      { find: /^@orderpad\/adapters\/vendure$/, replacement: source('adapters/src/vendure/index.ts') },
    ],
  },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
