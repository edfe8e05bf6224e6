// @ts-check
import { globSync } from 'node:fs';
import { build } from 'vite';
import { root } from './setup.mjs';

/** Folder of what tests share, in the addresses of the test server. */
const shared = 'bundled';

/**
 * Sends each test in a few files instead of some hundred: what tests share is put together once, in a second or two. A test keeps its
 * address, and what is imported on demand comes on demand. Not for watching: a change would not be seen.
 *
 * @param {{ files: string[], conditions: string[] }} options globs of tests from the root; conditions that packages resolve under
 * @returns {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export function bundledTests({ files, conditions }) {
  /** @type {Promise<Map<string, string>> | undefined} */
  let bundle;
  return async (context, next) => {
    const text = (await (bundle ??= bundled(files, conditions))).get(context.path);
    if (text === undefined) {
      await next();
      return;
    }
    context.body = text;
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    // The name of a shared file changes with its text. Pages of one run keep it, with what the browser made of it.
    if (context.path.startsWith(`/${shared}/`))
      context.set('cache-control', 'public, max-age=3600, immutable');
  };
}

/** @returns {Promise<Map<string, string>>} texts by address */
async function bundled(/** @type {string[]} */ globs, /** @type {string[]} */ conditions) {
  const tests = globs
    .flatMap((glob) => globSync(glob, { cwd: root }))
    .map((file) => file.replaceAll('\\', '/'));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'development',
    resolve: { conditions },
    build: {
      write: false,
      minify: false,
      sourcemap: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(tests.map((file) => [file, `${root}/${file}`])),
        preserveEntrySignatures: 'allow-extension',
        // The test runner sends what is its own.
        external: [/^\/__web/],
        output: { entryFileNames: '[name]', chunkFileNames: `${shared}/[name]-[hash].js` },
      },
    },
  });
  const files = 'output' in result ? result.output : [];
  return new Map(files.map((file) => [`/${file.fileName}`, textOf(file)]));
}

function textOf(
  /** @type {import('vite').Rolldown.OutputChunk | import('vite').Rolldown.OutputAsset} */ file,
) {
  return file.type === 'chunk' ? file.code : String(file.source);
}
