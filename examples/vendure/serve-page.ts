import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Headers of a careful site: the page may ask its own origin only, which proxies to Vendure. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
};

/** Folder of the example portal, served with another host in place of its own. */
const portal = fileURLToPath(new URL('../back-office/', import.meta.url));
const portalHost: Plugin = {
  name: 'portal-host',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/host.ts') && importer?.startsWith(join(portal, 'src'))
      ? join(root, 'src/portal-host.ts')
      : undefined,
};

/**
 * Builds the page of this folder, or the example portal, and serves it before the Vendure at `origin`. Returns its address,
 * and a function that stops it.
 */
export async function servePage(
  origin: string,
  page: 'pad' | 'portal' = 'pad',
): Promise<{ url: string; stop: () => Promise<void> }> {
  const outDir = join(tmpdir(), `orderpad-vendure-${page}-${process.pid}`);
  const configFile = join(root, 'vite.config.ts');
  const source = page === 'portal' ? { root: portal, plugins: [portalHost] } : { root };
  await build({ ...source, configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    configFile,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers, proxy: { '/admin-api': origin } },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
