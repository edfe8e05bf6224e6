import type { RouteName, routes } from '@orderpad/contracts';
import type * as z from 'zod/mini';
import type { Service, User } from './service.ts';

type Parsed<Row, Part extends string> = Row extends { readonly [Key in Part]: z.ZodMiniType }
  ? z.output<Row[Part]>
  : undefined;

/** A request after authentication, permission check and parsing. */
export interface RouteRequest<Name extends RouteName> {
  readonly service: Service;
  readonly user: (typeof routes)[Name] extends { open: true } ? undefined : User;
  readonly params: Parsed<(typeof routes)[Name], 'params'>;
  readonly query: Parsed<(typeof routes)[Name], 'query'>;
  readonly body: Parsed<(typeof routes)[Name], 'body'>;
  /** The `Idempotency-Key`, in lower case. */
  readonly key: (typeof routes)[Name] extends { keyed: true } ? string : undefined;
  /** The tag of the state that a conditional write replaces; `undefined` to create, or to correct any state. */
  readonly base: (typeof routes)[Name] extends { conditional: true | 'correction' }
    ? string | undefined
    : undefined;
  /** SHA-256 of the caller's token. */
  readonly tokenHash: string | undefined;
  /** Network address that failed sign-ins are counted for, beside the user name. */
  readonly caller: string;
  /** The `User-Agent` of the caller. */
  readonly agent: string | undefined;
  /** Returns a cookie of the request. */
  cookie(name: string): string | undefined;
  /** Ends when the caller is gone. */
  readonly signal: AbortSignal;
  /** The id of the last event that the caller of a stream has. */
  readonly lastEventId: string | undefined;
  /** Headers of the answer, set whether it succeeds or fails. */
  readonly headers: Headers;
  /** True for https, where the cookie is marked `Secure`. */
  readonly isSecure: boolean;
}

/** Answers a route; throws failures as `HostError`. */
export type Handler<Name extends RouteName> = (
  request: RouteRequest<Name>,
) => Promise<
  (typeof routes)[Name] extends { stream: true }
    ? AsyncIterable<Parsed<(typeof routes)[Name], 'answer'>>
    : Parsed<(typeof routes)[Name], 'answer'>
>;
