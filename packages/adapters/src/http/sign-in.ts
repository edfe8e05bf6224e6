import { type Call, type Credentials, isHostError, type SignIn } from '@orderpad/contracts';
import type { HttpOptions } from './options.ts';
import { send } from './send.ts';

const patient = (): Call => ({ signal: new AbortController().signal });

/**
 * Signs in. On the host's own origin a cookie then signs requests in; elsewhere send the `token` along. Rejects with
 * `unauthenticated` when the credentials are not right.
 *
 * @example
 * const { token, operator } = await signIn({ url: 'https://shop.example' }, { username, password });
 * pad.host = httpHost({ url: 'https://shop.example', headers: () => ({ authorization: `Bearer ${token}` }) });
 */
export const signIn = (options: HttpOptions, credentials: Credentials, call = patient()): Promise<SignIn> =>
  send(options, 'signIn', { body: credentials }, call);

/**
 * Returns the current sign-in. Rejects with `unauthenticated` when nobody is signed in.
 *
 * @example
 * const { operator } = await getSignIn({ url: '/api' });
 */
export const getSignIn = (options: HttpOptions, call = patient()): Promise<SignIn> =>
  send(options, 'getSignIn', {}, call);

/**
 * Signs out; nothing happens when nobody was signed in.
 *
 * @example
 * await signOut({ url: '/api' });
 */
export async function signOut(options: HttpOptions, call = patient()): Promise<void> {
  try {
    await send(options, 'signOut', {}, call);
  } catch (error) {
    // An earlier request may have ended the sign-in, and its answer was lost.
    if (!isHostError(error) || error.code !== 'unauthenticated') throw error;
  }
}
