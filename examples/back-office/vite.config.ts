import { defineConfig } from 'vite';

// The page is served under `script-src 'self'; style-src 'self'`: everything becomes a file of its own, nothing inline.
export default defineConfig({
  resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
