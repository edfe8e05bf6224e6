import { defineConfig } from 'vite';
import { smallTemplates } from '../../tools/templates.ts';

// The page is served under `script-src 'self'; style-src 'self'`: everything becomes a file of its own, nothing inline.
export default defineConfig({
  resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'development|production'] },
  // Takes out of templates the white space that no browser shows: 4 kB.
  plugins: [smallTemplates()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The licences of the packages in the scripts; minifying drops their comments.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // The second is the page of a customer who pays by a link, the third where a person chooses a new passcode by a link.
      input: ['index.html', 'pay.html', 'reset.html'],
      output: {
        codeSplitting: {
          // A page waits less for a few files than for many small ones: what several of them share stands together, by folder.
          groups: [
            {
              name: 'host',
              test: /\/adapters\/src\/|\/node_modules\/(?:ky|zod)\/|\/back-office\/src\/(?:host|read|dom|preferences|account|payments|pages\/(?:format|trouble))\.ts$/,
            },
            { name: 'pad', test: /\/elements\/src\/(?:define|storage\/device-storage)\.ts$/ },
            {
              name: 'core',
              test: /\/elements\/src\/pad\/open-order\.ts$|\/core\/src\/(?:order\/(?!until)|promotions\/(?!promotions\.finder)|(?:items|search|rules|machine|flows)\/)|\/core\/src\/requests\/follow-requests\.ts$|\/contracts\/src\/item-of\.ts$/,
            },
            {
              name: 'steps',
              test: /\/elements\/src\/(?:deferred\.ts$|styles\/|ui\/ask-first\.ts$)|\/node_modules\/lit/,
            },
            // Pages of administration: few people open them.
            {
              name: 'users',
              test: /\/back-office\/src\/(?:users\.ts$|pages\/(?:users?|sign-in-table)\.ts$|pages\/user\/)/,
              includeDependenciesRecursively: false,
            },
            // What only forms and dialogs are made of, and the rules of consequences: few orders ask for them.
            {
              name: 'forms',
              test: /\/elements\/src\/ui\/|\/contracts\/src\/addresses\/(?!data\/|is-latin|address-lines|label-)/,
              includeDependenciesRecursively: false,
            },
            { name: 'consequences', test: /\/core\/src\/what-if\// },
          ],
        },
      },
    },
  },
});
