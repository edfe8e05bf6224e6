import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';

/** A page with an adapter on it, in a browser. */
export interface AdapterPage {
  open(prepare?: (page: Page) => Promise<void>): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Serves a page under a strict Content Security Policy whose own script is `source`, bundled, and opens it in Chromium. `allowed` are the
 * sources that the adapter needs, by directive.
 */
export async function adapterPage(
  source: string,
  allowed: Readonly<Record<string, readonly string[]>>,
): Promise<AdapterPage> {
  const script = await bundled(source);
  const own: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  };
  const policy = Object.keys({ ...own, ...allowed })
    .map((name) => [name, ...(own[name] ?? []), ...(allowed[name] ?? [])].join(' '))
    .join('; ');
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      ...(!isScript && { 'content-security-policy': policy }),
    });
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const executablePath = process.env['ORDERPAD_BROWSER'];
  const isRoot = process.getuid?.() === 0;
  const browser: Browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    ...(isRoot && { args: ['--no-sandbox'] }),
  });
  return {
    async open(prepare) {
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      page.setDefaultTimeout(60_000);
      await prepare?.(page);
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.waitForFunction(() => 'paymentAdapter' in globalThis);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const html = `<!doctype html>
<html lang="en">
  <title>Payment</title>
  <script type="module" src="/page.js"></script>
  <button id="before" type="button">Before</button>
  <div id="slot"></div>
  <button id="after" type="button">After</button>
</html>`;

async function bundled(source: string): Promise<string> {
  const entry = '\0page';
  const results = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'production'] },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: 'page', output: { codeSplitting: false } },
    },
  });
  const outputs = [results].flat().flatMap((result) => ('output' in result ? result.output : []));
  const chunk = outputs.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('the page has no script');
  return chunk.code;
}
