import { HostError, isHostError } from '@orderpad/contracts';
import * as z from 'zod/mini';
import { failureOf, Failure, silence } from './failure.ts';
import type { VendureOptions } from './options.ts';

/** The shape of every answer, whatever the question. */
const Envelope = z.object({
  data: z.nullish(z.record(z.string(), z.unknown())),
  errors: z.optional(z.array(Failure)),
});

/** One question to the Admin API. */
export interface Question {
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The currency of the draft; without it Vendure prices in the channel's. */
  readonly currency?: string | undefined;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly data: Record<string, unknown>;
  /** The errors of the answer; `data` then holds nothing. */
  readonly failures: readonly Failure[];
}

/** Asks, and reads the answer by its contract. Every failure is a `HostError`. */
export async function ask<Answer>(
  options: VendureOptions,
  question: Question,
  answer: z.ZodMiniType<Answer>,
): Promise<Answer> {
  const { data, failures } = await reply(options, question);
  const [failure] = failures;
  if (failure) throw failureOf(failure);
  const { success, data: read, error } = answer.safeParse(data);
  if (!success) throw new HostError('malformed', 'Vendure broke its contract', { cause: error });
  return read;
}

/** Asks, and leaves refusals to the caller. Signs in again, once, when the sign-in was lost. */
export async function reply(options: VendureOptions, question: Question): Promise<Reply> {
  const first = await send(options, question, false);
  if (!first.failures.some(isForbidden)) return first;
  if (await isSignedIn(options, question)) return first;
  const second = await send(options, question, true);
  if (second.failures.some(isForbidden) && !(await isSignedIn(options, question)))
    throw new HostError('unauthenticated', 'Vendure does not know who is asking');
  return second;
}

const isForbidden = ({ extensions }: Failure): boolean => extensions?.code === 'FORBIDDEN';

/** Vendure calls both "not signed in" and "not allowed" FORBIDDEN. */
async function isSignedIn(options: VendureOptions, { signal }: Question): Promise<boolean> {
  const { data } = await send(options, { document: '{ me { id } }', ...(signal && { signal }) }, false);
  return data['me'] != null;
}

async function send(options: VendureOptions, question: Question, renew: boolean): Promise<Reply> {
  const {
    url,
    channel,
    language,
    timeout = 30_000,
    credentials = 'omit',
    fetch = globalThis.fetch,
  } = options;
  const { document: query, variables = {}, currency, signal } = question;
  const context = new URLSearchParams({
    ...(currency && { currencyCode: currency }),
    ...(language && { languageCode: language }),
  });
  const limit = AbortSignal.timeout(timeout);
  const headers = {
    ...(await headersOf(options, renew)),
    'content-type': 'application/json',
    ...(channel && { 'vendure-token': channel }),
  };
  if (signal?.aborted) throw silence(undefined, signal, limit);
  const init = { method: 'POST', headers, credentials, body: JSON.stringify({ query, variables }) };
  let response: Response;
  let text: string;
  try {
    const ends = signal ? AbortSignal.any([signal, limit]) : limit;
    response = await fetch(context.size > 0 ? `${url}?${context}` : url, { ...init, signal: ends });
    text = await response.text();
  } catch (cause) {
    throw silence(cause, signal, limit);
  }
  return read(response, text);
}

async function headersOf({ headers }: VendureOptions, renew: boolean): Promise<Record<string, string>> {
  try {
    return (await headers?.(renew)) ?? {};
  } catch (cause) {
    if (isHostError(cause)) throw cause;
    throw new HostError('unauthenticated', 'the headers to sign in with could not be had', { cause });
  }
}

function read(response: Response, text: string): Reply {
  const { success, data } = Envelope.safeParse(jsonOf(text));
  if (!success || (!data.data && !data.errors)) throw failureOf(response, text);
  return { data: data.data ?? {}, failures: data.errors ?? [] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
