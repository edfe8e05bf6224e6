import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What a careful site would send: the page may ask its own origin only, which hands its questions on to Vendure. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
};

/** Builds the page of this folder and serves it before the Vendure at `origin`. Answers where, and how to stop. */
export async function servePage(origin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const outDir = join(tmpdir(), `orderpad-vendure-page-${process.pid}`);
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers, proxy: { '/admin-api': origin } },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
