import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Sources of the page: when none is newer than the last build, that build is still good. */
const sources = [
  'src',
  'public',
  'index.html',
  'pay.html',
  'reset.html',
  'vite.config.ts',
  ...['contracts', 'core', 'elements', 'adapters'].map((name) => `../../packages/${name}/src`),
  '../../pnpm-lock.yaml',
];

/** Builds the portal of `folder` into `built` unless that is up to date. */
export async function buildPortal(folder: string, built: string): Promise<void> {
  const newest = Math.max(...sources.map((source) => changedAt(join(folder, source))));
  if (changedAt(join(built, 'index.html')) < newest) {
    // Vite takes long to load, and most starts build nothing.
    const { build } = await import('vite');
    await build({ root: folder, logLevel: 'warn', build: { outDir: built, emptyOutDir: true } });
  }
}

/** Returns the newest change in a file or folder, in milliseconds since 1970; 0 when there is nothing. */
function changedAt(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
