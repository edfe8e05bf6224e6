import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../examples/minimal', import.meta.url));

/** The numbered pages, in their order. */
export const minimalPages: readonly string[] = readdirSync(root).filter((name) => name.endsWith('.html'));

/** Builds the numbered pages as an embedder does; returns their files, by path. */
async function builtPages(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    root,
    configFile: `${root}/vite.config.ts`,
    base: '/minimal/',
    logLevel: 'error',
    build: { write: false },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('an unexpected kind of bundle');
  return new Map(
    result.output.map((file) => [
      `/minimal/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source,
    ]),
  );
}

/** Serves the numbered pages below `/minimal/`, beside the API of the host of the run. */
export async function serveMinimalPages(page: Page): Promise<void> {
  const files = await builtPages();
  await page.route('**/minimal/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = pathname.endsWith('.html') ? 'text/html' : 'text/javascript';
    return route.fulfill({ body: typeof body === 'string' ? body : Buffer.from(body), contentType });
  });
}
