import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));

// The packages are read from their sources, so that the examples need no build. Page 1 orders at the server of `npm start`.
export default defineConfig({
  resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/v1': 'http://localhost:5173' }, port: 5174 },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: readdirSync(folder).filter((name) => name.endsWith('.html')) },
  },
});
