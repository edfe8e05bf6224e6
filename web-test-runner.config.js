// @ts-check
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { bundledTests } from './tools/bundled-tests.js';
import { countsReporter } from './tools/reporters/wtr.js';
import { variable } from './tools/variable.mjs';

// Chromium by default; ORDERPAD_ENGINE=firefox or webkit runs the same tests in an installed Firefox or WebKitGTK.
const engine = variable('ORDERPAD_ENGINE') ?? 'chromium';

const files = ['packages/elements/test/**/*.element.ts', 'examples/*/test/**/*.element.ts'];
const conditions = ['@orderpad/source', 'browser', 'development'];

const executablePath = variable('ORDERPAD_BROWSER');

const engines = {
  chromium: () =>
    chromeLauncher({
      // Pages run side by side; one that lies behind another would be neither painted nor animated.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
      launchOptions: {
        ...(executablePath ? { executablePath } : {}),
        // The browser ends with its pipe, however this process ends.
        pipe: true,
        // Chromium refuses its sandbox to root, as which containers run.
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      },
    }),
  firefox: () =>
    playwrightLauncher({
      product: 'firefox',
      launchOptions: {
        // WebDriver BiDi: the way to a Firefox that Playwright has not built itself.
        channel: 'moz-firefox',
        executablePath: variable('ORDERPAD_FIREFOX') ?? '/usr/bin/firefox-esr',
      },
    }),
  webkit: () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: 4467,
      path: '/',
      logLevel: 'warn',
      capabilities: /** @type {WebdriverIO.Capabilities} */ ({
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {
          binary: variable('ORDERPAD_WEBKIT') ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
          args: ['--automation'],
        },
      }),
    }),
};

if (!Object.hasOwn(engines, engine))
  throw new Error(`ORDERPAD_ENGINE is ${engine}; it may be ${Object.keys(engines).join(', ')}.`);

export default /** @type {import('@web/test-runner').TestRunnerConfig} */ ({
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files,
  browsers: [engines[/** @type {keyof typeof engines} */ (engine)]()],
  // One WebKitWebDriver keeps one session, and only one page of Firefox has the focus.
  concurrency: engine === 'chromium' ? 4 : 1,
  middleware: process.argv.includes('--watch') ? [] : [bundledTests({ files, conditions })],
  nodeResolve: { exportConditions: conditions },
  plugins: [
    {
      // The only dependency that is no module. Bundlers make one of it; this server sends files as they are.
      name: 'papaparse',
      transform: ({ path, body }) =>
        /\/papaparse(?:\.min)?\.js$/.test(path)
          ? `const module = { exports: {} }, { exports } = module;\n${String(body)}\nexport default module.exports;`
          : undefined,
    },
    // It does not follow `extends`: the decorator settings stand in that very file.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/elements/tsconfig.json', import.meta.url)),
    }),
  ],
  // A busy machine is no failure.
  testFramework: { config: { timeout: 120_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  reporters: [defaultReporter(), countsReporter()],
});
