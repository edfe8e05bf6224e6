import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { Link } from './documents.ts';
import { ApiError } from './api-error.ts';
import { linkAt } from './links.ts';
import { policy } from './origins.ts';
import type { Store } from './store.ts';

const folder = fileURLToPath(new URL('../pages/', import.meta.url));
const read = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');

const assets: Readonly<Record<string, string>> = {
  'amount.js': 'text/javascript',
  'card.js': 'text/javascript',
  'challenge.js': 'text/javascript',
  'channel.js': 'text/javascript',
  'fields.css': 'text/css',
  'fields.js': 'text/javascript',
  'fieldset.js': 'text/javascript',
  'look.js': 'text/javascript',
  'page.css': 'text/css',
  'pay.js': 'text/javascript',
};

/** Returns the pages of the provider: the fields and the challenge for a frame, and the page that a link leads to. */
export function pages(store: Store, origins: readonly string[]): Hono {
  const app = new Hono();
  const page = (name: string, ancestors: readonly string[], data: object = {}) =>
    new Response(read(name).replace('{{data}}', attributeOf({ ...data, origins })), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy(ancestors),
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    });
  app.get('/fields', () => page('fields.html', origins));
  // The page that a link leads to shows a challenge as well.
  app.get('/challenge/:id', () => page('challenge.html', [...origins, "'self'"]));
  app.get('/pay/:id', ({ req }) => page('pay.html', [], { link: shown(linkAt(store, req.param('id'))) }));
  app.get('/assets/:name', ({ req }) => {
    const type = Object.hasOwn(assets, req.param('name')) ? assets[req.param('name')] : undefined;
    if (type === undefined) throw new ApiError(404, 'no-page');
    return new Response(read(req.param('name')), {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return app;
}

/** The part of a link that its page shows. */
export const shown = ({ id, amount, currency, description, returnUrl, expiresAt, state }: Link) => ({
  id,
  amount,
  currency,
  description,
  returnUrl,
  expiresAt,
  state,
});

/** Writes data into an attribute in double quotes. */
const attributeOf = (data: object): string =>
  JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
