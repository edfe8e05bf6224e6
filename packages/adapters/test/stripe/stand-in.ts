import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Account } from './account.ts';
import { invalid, paramsOf, Refusal, type Params } from './documents.ts';

/** A local stand-in of Stripe's interface: the endpoints that the adapter uses, with idempotency keys as Stripe keeps them. */
export interface StandIn {
  readonly port: number;
  readonly account: Account;
  /** Every request, with its parameters and its idempotency key. */
  readonly requests: readonly { path: string; params: Params; key: string | undefined }[];
  close(): Promise<void>;
}

interface Answered {
  readonly status: number;
  readonly body: string;
  /** Number of times that the answer is lost: the package sends once more by itself where a connection closes. */
  readonly losses: number;
}

interface Kept extends Answered {
  readonly print: string;
}

export async function standIn(): Promise<StandIn> {
  const account = new Account();
  const kept = new Map<string, Kept>();
  const requests: { path: string; params: Params; key: string | undefined }[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = request;
    const { pathname, searchParams } = new URL(url, 'http://stripe.test');
    const encoded = await bodyOf(request);
    const params = paramsOf(encoded || searchParams.toString());
    const key = request.headers['idempotency-key']?.toString();
    requests.push({ path: `${method} ${pathname}`, params, key });
    const print = `${method} ${pathname} ${encoded}`;
    const earlier = key === undefined ? undefined : kept.get(key);
    const isOther = earlier !== undefined && earlier.print !== print;
    const operation = `${method} ${pathname}`;
    const given = isOther
      ? refused(new Refusal(400, { type: 'idempotency_error', code: 'idempotency_error' }))
      : (earlier ?? answered(account, operation, params, `http://${request.headers.host}`));
    if (key !== undefined && !isOther) kept.set(key, { ...given, print, losses: given.losses - 1 });
    if (given.losses > 0) {
      request.socket.destroy();
      return;
    }
    response.writeHead(given.status, {
      'content-type': 'application/json',
      ...(earlier && { 'idempotent-replayed': 'true' }),
    });
    response.end(given.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // it listens on a port
    account,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answered(account: Account, operation: string, params: Params, origin: string): Answered {
  try {
    const { document, isLost } = run(account, operation, params, origin);
    return { status: 200, body: JSON.stringify(expanded(account, document, params)), losses: isLost ? 2 : 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error);
  }
}

const refused = ({ status, error }: Refusal): Answered => ({
  status,
  body: JSON.stringify({ error }),
  losses: 0,
});

function run(account: Account, operation: string, params: Params, origin: string) {
  const done = (document: object) => ({ document, isLost: false });
  const [, resource = '', id = '', change = ''] =
    /^\w+ \/v1\/(payment_intents|customers|checkout\/sessions)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(operation) ??
    [];
  const isRead = operation.startsWith('GET');
  if (resource === 'customers') return done({ id: `cus_${crypto.randomUUID()}`, object: 'customer' });
  if (resource === 'checkout/sessions') {
    if (id === '') return done(account.createSession(params, origin));
    return done(change === 'expire' ? account.expire(id) : account.session(id));
  }
  if (resource !== 'payment_intents') throw invalid('resource_missing', 404);
  if (id === '') return done(account.createPayment(params));
  if (isRead) return done(account.payment(id));
  if (change === 'capture') return done(account.capture(id));
  if (change === 'cancel') return done(account.cancel(id));
  if (change !== 'confirm') return done(account.update(id, params));
  const { payment, isLost } = account.confirm(id, params);
  return { document: payment, isLost };
}

/** Puts the card into a payment, where that is asked for. */
function expanded(account: Account, document: object, { expand }: Params): object {
  const isWanted = Object.values(expand ?? {}).includes('payment_method');
  if (!isWanted || !('payment_method' in document) || typeof document.payment_method !== 'string')
    return document;
  return { ...document, payment_method: account.methods.get(document.payment_method) ?? null };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
