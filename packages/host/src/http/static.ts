import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';

/** Content security policy of served pages: load from this origin only, no inline code, Trusted Types required. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Returns the policy of pages that also show frames of these origins, e.g. the card fields of a payment provider. */
export const pagePolicyWith = (frames: readonly string[]): string =>
  frames.length > 0 ? `${pagePolicy}; frame-src ${frames.join(' ')}` : pagePolicy;

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves a built portal at `/`. A path that has no extension and names no file gets `index.html`, since it is a route
 * of the portal.
 */
export function serveStatic(app: Hono, folder: string, frames: readonly string[] = []): void {
  const root = resolve(folder);
  const policy = pagePolicyWith(frames);
  app.notFound(async ({ req: { method, path } }) => {
    if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/v1/')) return missing();
    const file = await fileFor(root, path);
    if (file === undefined) return missing();
    const headers = new Headers({
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cache-control': /[-.][\w-]{8,}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    if (method === 'HEAD') return new Response(null, { headers });
    // Node's web streams are the platform's; only their declarations differ.
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers });
  });
}

async function fileFor(root: string, path: string): Promise<string | undefined> {
  const wanted = normalize(join(root, decode(path)));
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
  if (await isFile(wanted)) return wanted;
  const index = join(extname(path) === '' ? root : wanted, 'index.html');
  return (await isFile(index)) ? index : undefined;
}

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    return path;
  }
};

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

const missing = (): Response =>
  Response.json(
    {
      type: 'about:blank',
      title: 'not-found',
      status: 404,
      code: 'not-found',
      detail: 'unknown path',
      issues: [],
    },
    { status: 404, headers: { 'content-type': 'application/problem+json' } },
  );
