import { defineConfig } from 'vite';

// The packages are read from their sources, so that the example needs no build.
export default defineConfig({
  resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022' },
});
