import { routes } from '@orderpad/contracts';
import type { Hono } from 'hono';
import { storedHtml } from '../mail/mails.ts';
import { assertPermitted, callerOf } from './caller.ts';
import { problemResponse } from './problems.ts';
import type { RouteOptions } from './serve-routes.ts';

/**
 * Policy of a message as a page: no script, nothing from elsewhere, in frames of this origin only. Its links open in a tab of their own,
 * which is a page like any other.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** Serves the HTML of stored messages to those who may read them, for a frame. */
export function serveMailPages(app: Hono, options: RouteOptions): void {
  app.get('/v1/outbox/:id/html', async (context) => {
    const { service, origins, report } = options;
    const headers = new Headers({ 'cache-control': 'no-store' });
    try {
      const { user } = await callerOf(context, service, 'getMail', routes.getMail, origins);
      assertPermitted('getMail', user);
      const page = await storedHtml(service.db, context.req.param('id'), user);
      headers.set('content-type', 'text/html; charset=utf-8');
      headers.set('content-security-policy', policy);
      headers.set('referrer-policy', 'no-referrer');
      return new Response(page, { headers });
    } catch (error) {
      return problemResponse(error, headers, service.uuid(), report);
    }
  });
}
