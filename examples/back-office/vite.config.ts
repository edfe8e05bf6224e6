import { defineConfig } from 'vite';

// The page is served under `script-src 'self'; style-src 'self'`: everything becomes a file of its own, nothing inline.
export default defineConfig({
  resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A page waits less for a few files than for many small ones: what several of them share stands together, by folder.
          groups: [
            { name: 'host', test: /\/(?:adapters|contracts)\/src\/|\/node_modules\/(?:ky|zod)\// },
            { name: 'pad', test: /\/elements\/src\/define\.ts$/ },
            {
              name: 'core',
              test: /\/elements\/src\/pad\/open-order\.ts$|\/core\/src\/(?:order|items|search|rules|machine|storage|flows|what-if)\//,
            },
            { name: 'steps', test: /\/elements\/src\/(?:deferred\.ts$|styles\/)|\/node_modules\/lit/ },
          ],
        },
      },
    },
  },
});
