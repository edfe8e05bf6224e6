import { HostError } from '@orderpad/contracts';
import * as z from 'zod/mini';
import { loginMutation } from './documents.ts';
import type { VendureOptions } from './options.ts';

const Login = z.object({ data: z.object({ login: z.object({ __typename: z.string() }) }) });

/**
 * Returns a function for the option `headers` that signs an administrator in with the first request, and again when the sign-in
 * is lost. It rejects with `unauthenticated` when the credentials are not right. The token is kept in memory only.
 *
 * @example
 * pad.host = vendureHost({ url, headers: signIn({ url }, { username, password }) });
 */
export function signIn(
  { url, fetch = globalThis.fetch }: Pick<VendureOptions, 'url' | 'fetch'>,
  credentials: { readonly username: string; readonly password: string },
): NonNullable<VendureOptions['headers']> {
  let token: Promise<string> | undefined;
  const begin = async (): Promise<string> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: loginMutation, variables: credentials }),
    }).catch((cause: unknown) => {
      throw new HostError('unreachable', 'no answer came from Vendure', { cause });
    });
    const { success, data } = Login.safeParse(await response.json().catch(() => undefined));
    const given = response.headers.get('vendure-auth-token');
    if (!success || data.data.login.__typename !== 'CurrentUser' || !given)
      throw new HostError('unauthenticated', 'Vendure does not know this person');
    return given;
  };
  return async (renew) => {
    if (renew) token = undefined;
    token ??= begin();
    token.catch(() => (token = undefined));
    return { authorization: `Bearer ${await token}` };
  };
}
