import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import { api, bodyOf, type Env } from './api.ts';
import { memoryLedger, openLedger } from './ledger.ts';
import { openLink, payLink, settleLink } from './links.ts';
import { loopback } from './origins.ts';
import { pages, shown } from './pages.ts';
import { answerChallenge } from './payments.ts';
import { Store } from './store.ts';
import { Entered, makeToken } from './tokens.ts';

export interface Options {
  /** File of the ledger; kept in memory when absent. */
  readonly ledger?: string | undefined;
  /** Pages that may show the fields, e.g. `https://shop.example`; any page of this machine when absent. */
  readonly origins?: readonly string[];
  /** The key that shops call with; `sk_test_orderpad` when absent. */
  readonly secret?: string | undefined;
  readonly now?: () => Date;
}

/** Creates the provider as a `fetch` handler. */
export function createTestPayments(options: Options = {}) {
  const { ledger: file, origins = loopback, secret = 'sk_test_orderpad', now = () => new Date() } = options;
  const ledger = file === undefined ? memoryLedger() : openLedger(file);
  const store = new Store(ledger, now);
  const app = new Hono<Env>();
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.route('/', pages(store, origins));
  app.route('/own', ownPages(store));
  app.route('/v1', api(store, secret));
  app.notFound(() => failure(new ApiError(404, 'no-page')));
  app.onError((error) => {
    if (error instanceof ApiError) return failure(error);
    throw error;
  });
  return { app, close: () => ledger.close() };
}

export type TestPayments = ReturnType<typeof createTestPayments>;

/** Returns what the provider's own pages call. Other origins may not. */
function ownPages(store: Store): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async ({ req }, next) => {
    const site = req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin') throw new ApiError(403, 'foreign-page');
    await next();
  });
  app.post('/tokens', async (context) => {
    const { token, isTold } = makeToken(store, await bodyOf(context, Entered));
    const { id, card, expiresAt } = token;
    return context.json({ id, card, expiresAt, ...(isTold.startsWith('token-') && { behavior: isTold }) });
  });
  app.post('/challenges/:id', async (context) => {
    const { isApproved } = await bodyOf(context, z.object({ isApproved: z.boolean() }));
    const payment = answerChallenge(store, context.req.param('id'), isApproved);
    settleLink(store, payment);
    return context.json({ state: payment.state });
  });
  app.post('/links/:id/open', (context) => context.json(shown(openLink(store, context.req.param('id')))));
  app.post('/links/:id/pay', async (context) => {
    const { token } = await bodyOf(context, z.object({ token: z.string() }));
    const { state, reason, challengeId } = payLink(store, context.req.param('id'), token);
    return context.json({ state, reason, challengeId });
  });
  return app;
}

const failure = ({ status, code }: ApiError): Response => Response.json({ error: { code } }, { status });
