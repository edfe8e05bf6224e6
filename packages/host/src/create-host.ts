import { randomUUID } from 'node:crypto';
import { HostError, type PaymentProvider } from '@orderpad/contracts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { checkAudit } from './audit/check-start.ts';
import { keepSealing } from './audit/seal.ts';
import { picture } from './slices/shopping/picture.ts';
import type { Database } from './data/database.ts';
import { usualBodyLimit } from './http/body-limits.ts';
import { serveHealth } from './http/health.ts';
import { hostMetrics } from './http/metrics.ts';
import { openApi } from './http/open-api.ts';
import { problemResponse } from './http/problems.ts';
import type { Report } from './service/failures.ts';
import { type LogLevel, logTo } from './service/log.ts';
import { serveMailPages } from './http/mail-page.ts';
import { serveRoutes, type RouteOptions } from './http/serve-routes.ts';
import { endMailLeases } from './mail/deliver.ts';
import { keepDelivering, tidyOutbox } from './mail/keep-delivering.ts';
import type { MailPort } from './service/mail-port.ts';
import type { ChargingLimits, Service, SignInLimits } from './service/service.ts';
import { keepSendingResets } from './sign-in/resets.ts';
import { keepSweepingSessions } from './sign-in/sessions.ts';
import { keepExpiring } from './handed-off/keep-expiring.ts';
import { keepClosing } from './requested/keep-closing.ts';
import { channel, Changes } from './service/changes.ts';
import { removeExpiredQuotes } from './pricing/quote.ts';
import { removeAbandoned } from './slices/drafts/drafts.ts';
import { forgetRemoved } from './slices/drafts/own-ids.ts';
import { endLeases } from './slices/placing/leases.ts';
import { removeOldKeys } from './slices/placing/old-keys.ts';
import { recover } from './slices/placing/submissions.ts';
import { keepSweeping, reportStranded } from './slices/placing/sweep.ts';

export interface HostOptions {
  readonly database: Database;
  readonly now?: () => Date;
  /** Returns a new id; a random UUID when absent. */
  readonly uuid?: () => string;
  /** Origins of other pages that may call, e.g. `https://portal.example`. None by default. */
  readonly origins?: readonly string[];
  /** Bytes of the largest request body; 24 MiB when absent. */
  readonly bodyLimit?: number;
  /** Minutes for which a quote holds; 15 when absent. */
  readonly quoteMinutes?: number;
  readonly checkAnswers?: boolean;
  /** Charges cards. Without it, the host offers only methods that are settled outside. */
  readonly payments?: PaymentProvider | undefined;
  /** Limits of charging that differ from the defaults. */
  readonly charging?: Partial<ChargingLimits>;
  /** Seconds between two searches for payments that are left to finish; 5 when absent. */
  readonly sweepSeconds?: number;
  /** Sends messages to customers. Without it, they are stored for the outbox. */
  readonly mail?: MailPort | undefined;
  /** Language of messages to customers whose own is not known, as a BCP 47 tag; `en-GB` when absent. */
  readonly mailLang?: string | undefined;
  /** Seconds between two looks for messages to send; 2 when absent. */
  readonly mailSeconds?: number;
  /**
   * The page that opens the links of hand-offs: an absolute address without a fragment, or a function that returns it. Without it, the
   * host hands nothing off.
   */
  readonly handoffUrl?: string | (() => string) | undefined;
  /**
   * The page that opens links to choose a new password: an absolute address without a fragment, or a function that returns it. While
   * there is none, the host sends no such links.
   */
  readonly resetUrl?: string | (() => string | undefined) | undefined;
  /** Limits of sign-ins that differ from the defaults. */
  readonly signIns?: Partial<SignInLimits>;
  /** Receives the faults of the host itself; they go to its log when absent. */
  readonly report?: Report;
  /** The least that the log holds: `info` adds a line for every request. Default: `error`. */
  readonly logLevel?: LogLevel | undefined;
  /** Serves `GET /metrics` for Prometheus, to everybody who reaches this host. Default: `false`. */
  readonly metrics?: boolean | undefined;
  /** Returns the network address that failed sign-ins are counted for. Without it, all callers count as one. */
  readonly callerAddress?: (context: Context) => string;
  /** Tells if the caller came by `https`, which makes cookies `Secure`. Without it, the address of the request tells. */
  readonly isEncrypted?: (context: Context) => boolean;
}

/**
 * Creates the reference host as a `fetch` handler. First finishes the placings that an earlier process left
 * unfinished.
 */
export async function createHost(options: HostOptions) {
  const { database, now = () => new Date(), uuid = randomUUID, origins = [] } = options;
  const log = logTo(options.logLevel ?? 'error');
  const metrics = options.metrics ? hostMetrics() : undefined;
  const report: Report = (id, error) => {
    metrics?.fault();
    (options.report ?? log.fault)(id, error);
  };
  const { payments, charging, quoteMinutes = 15 } = options;
  const mail = { lang: options.mailLang ?? 'en-GB', port: options.mail };
  const { handoffUrl, signIns } = options;
  const resetUrl = pageOf('resetUrl', options.resetUrl);
  const { listen } = database;
  const changes = new Changes(listen && ((listener) => listen(channel, listener)));
  const handoffs = { url: pageOf('handoffUrl', handoffUrl) };
  const { db, quick, inOneGo } = database;
  const of = { payments, charging, mail, handoffs, changes, signIns, resetUrl };
  const service: Service = { db, quick, inOneGo, now, uuid, quoteMinutes, ...of };
  if (database.kind === 'embedded') {
    await endLeases(database.db);
    await endMailLeases(database.db);
  }
  await checkAudit(db, report);
  await recover(service, report);
  await tidyOutbox(service);
  const clean = () => {
    removeAbandoned(service).catch((error: unknown) => report(uuid(), error));
    forgetRemoved(service).catch((error: unknown) => report(uuid(), error));
    tidyOutbox(service).catch((error: unknown) => report(uuid(), error));
    removeExpiredQuotes(service).catch((error: unknown) => report(uuid(), error));
    removeOldKeys(service).catch((error: unknown) => report(uuid(), error));
  };
  const cleaning = setInterval(clean, cleaningInterval);
  cleaning.unref();
  await reportStranded(service, report);
  const stopSweeping = payments && keepSweeping(service, report, options.sweepSeconds ?? 5);
  const stopDelivering =
    options.mail && keepDelivering(service, options.mail, report, options.mailSeconds ?? 2);
  const stopExpiring = keepExpiring(service, report, options.sweepSeconds ?? 5);
  const stopClosing = keepClosing(service, report, options.sweepSeconds ?? 5);
  const stopSealing = keepSealing(db, report, options.sweepSeconds ?? 5);
  const stopSweepingSessions = keepSweepingSessions(service, report, sessionSeconds);
  const stopSendingResets = keepSendingResets(service, report, options.mailSeconds ?? 2);
  const app = new Hono();
  if (origins.length > 0) app.use('/v1/*', cors(crossOrigin(origins)));
  app.use(async (context, next) => {
    await next();
    context.res.headers.set('x-content-type-options', 'nosniff');
    if (!context.res.headers.has('referrer-policy'))
      context.res.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  });
  serveHealth(app, database.db);
  metrics?.serve(app);
  app.get('/v1/openapi.json', () => Response.json(openApi));
  app.get('/artwork/:file', (context) => picture(service.db, context.req.param('file')));
  const routeOptions: RouteOptions = {
    service,
    report,
    observe: (answered) => {
      log.request(answered);
      metrics?.request(answered.route, answered.status, answered.milliseconds / 1000);
    },
    origins,
    bodyLimit: options.bodyLimit ?? usualBodyLimit,
    checkAnswers: options.checkAnswers ?? false,
    callerAddress: options.callerAddress ?? (() => 'anybody'),
    isEncrypted: options.isEncrypted ?? (({ req: { url } }) => new URL(url).protocol === 'https:'),
  };
  serveMailPages(app, routeOptions);
  serveRoutes(app, routeOptions);
  app.notFound(() => problemResponse(new HostError('not-found', 'unknown path'), new Headers(), '', report));
  app.onError((error) => problemResponse(error, new Headers(), uuid(), report));
  return {
    /** Answers one request. */
    fetch: async (request: Request): Promise<Response> => app.fetch(request),
    /** The Hono app, for mounting the host under a larger one. */
    app,
    /** Ends the streams of events, which would keep a server from closing. */
    endStreams: () => changes.end(),
    close: async () => {
      clearInterval(cleaning);
      await changes.close();
      await stopExpiring();
      await stopClosing();
      await stopSweepingSessions();
      await stopSendingResets();
      await stopSweeping?.();
      await stopDelivering?.();
      await stopSealing();
      await database.close();
    },
  };
}

/** Returns a function for the address of a page. Throws for an address that no link can be made of. */
function pageOf(
  option: string,
  page: string | (() => string | undefined) | undefined,
): () => string | undefined {
  if (typeof page === 'function') return page;
  const { protocol, hash } = page === undefined ? { protocol: 'https:', hash: '' } : new URL(page);
  if (!/^https?:$/.test(protocol) || hash || page?.includes('#'))
    throw new Error(`${option} must be an absolute http(s) address without a fragment`);
  return () => page;
}

/** Seconds between two removals of sign-ins that are over. */
const sessionSeconds = 60;

/** Milliseconds between two removals of abandoned drafts, old messages and expired quotes. */
const cleaningInterval = 3_600_000;

export type ReferenceHost = Awaited<ReturnType<typeof createHost>>;

const crossOrigin = (origins: readonly string[]) => ({
  origin: [...origins],
  allowHeaders: [
    'authorization',
    'content-type',
    'idempotency-key',
    'if-match',
    'if-none-match',
    'last-event-id',
    'orderpad-handoff',
  ],
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  exposeHeaders: ['etag', 'idempotency-replayed', 'retry-after'],
  credentials: true,
  maxAge: 600,
});
