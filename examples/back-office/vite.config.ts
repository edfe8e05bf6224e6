import { defineConfig } from 'vite';

export default defineConfig({
  resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022' },
});
