import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import type { Link, Payment } from './documents.ts';
import { expireLink, linkAt, LinkRequest, makeLink, paymentOf } from './links.ts';
import { authorize, capture, Charge, paymentAt, release } from './payments.ts';
import { storedExamples } from './behaviors.ts';
import type { Store } from './store.ts';

/** The environment of a request that came through a socket; a request in a test has none. */
export interface Env {
  Bindings: Partial<HttpBindings>;
}

/** Returns the interface for shops, behind the secret key. Every operation may be repeated. */
export function api(store: Store, secret: string): Hono<Env> {
  const app = new Hono<Env>();
  const cut = new Set<string>();
  app.use(async (context, next) => {
    if (context.req.header('authorization') !== `Bearer ${secret}`) throw new ApiError(401, 'no-secret-key');
    await next();
  });
  app.put('/payments/:key', async (context) => {
    const { key } = context.req.param();
    const charge = await bodyOf(context, Charge);
    const behavior = behaviorAt(store, charge);
    if (behavior === 'request-lost' && !cut.has(key)) {
      cut.add(key);
      return disconnect(context);
    }
    const isFirst = !store.payments.has(key);
    const payment = authorize(store, key, charge);
    if (behavior === 'answer-lost' && isFirst) return disconnect(context);
    return context.json(seen(payment));
  });
  app.get('/payments', (context) => {
    const after = Number(context.req.query('after') ?? 0);
    const all = [...store.payments.values()];
    const items = all.slice(after, after + 500);
    return context.json({
      items: items.map(seen),
      ...(after + items.length < all.length && { next: String(after + items.length) }),
    });
  });
  app.get('/payments/:key', (context) =>
    context.json(seen(some(paymentAt(store, context.req.param('key'))))),
  );
  app.post('/payments/:key/capture', (context) =>
    context.json(seen(capture(store, context.req.param('key')))),
  );
  app.post('/payments/:key/void', (context) => context.json(seen(release(store, context.req.param('key')))));

  app.put('/links/:key', async (context) =>
    context.json(
      linkBody(store, context, makeLink(store, context.req.param('key'), await bodyOf(context, LinkRequest))),
    ),
  );
  app.get('/links/:id', (context) =>
    context.json(linkBody(store, context, linkAt(store, context.req.param('id')))),
  );
  app.post('/links/:id/expire', (context) =>
    context.json(linkBody(store, context, expireLink(store, context.req.param('id')))),
  );
  app.get('/cards', (context) => {
    const account = context.req.query('account');
    const cards = [...store.cards.values()].filter((card) => card.account === account);
    return context.json({ items: cards.map(({ id, card }) => ({ id, card })) });
  });
  return app;
}

/** Reads the body of a request. Throws `invalid` when it is not what the schema says. */
export async function bodyOf<Schema extends z.ZodMiniType>(
  context: Context<Env>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError(400, 'invalid');
  return parsed.data;
}

/** A payment as shops see it. */
const seen = (payment: Payment) => ({ ...payment, source: undefined });

const linkBody = (store: Store, { req }: Context<Env>, { attempts, key, ...link }: Link) => {
  const payment = paymentOf(store, { ...link, attempts, key });
  return {
    ...link,
    url: new URL(`/pay/${link.id}`, req.url).href,
    ...(payment && { payment: seen(payment) }),
  };
};

function some<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ApiError(404, 'no-payment');
  return value;
}

const behaviorAt = (store: Store, { token, card = '' }: Charge): string | undefined =>
  token === undefined
    ? (Object.hasOwn(storedExamples, card) ? storedExamples[card] : store.cards.get(card))?.behavior
    : store.tokens.get(token)?.behavior;

/** Ends the connection without an answer. */
function disconnect({ env }: Context<Env>): Response {
  if (!env?.incoming) throw new TypeError('the connection was lost');
  env.incoming.socket.destroy();
  return new Response(null, { status: 204 });
}
