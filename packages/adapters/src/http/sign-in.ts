import type { Call, Credentials, SignIn } from '@orderpad/contracts';
import type { HttpOptions } from './options.ts';
import { send } from './send.ts';

const patient = (): Call => ({ signal: new AbortController().signal });

/** Sign in. Rejects with `unauthenticated` when the credentials are not right. */
export const signIn = (options: HttpOptions, credentials: Credentials, call = patient()): Promise<SignIn> =>
  send(options, 'signIn', { body: credentials }, call);

/** Who is signed in. Rejects with `unauthenticated` when nobody is. */
export const getSignIn = (options: HttpOptions, call = patient()): Promise<SignIn> =>
  send(options, 'getSignIn', {}, call);

/** Sign out; it is no mistake when nobody was signed in. */
export const signOut = (options: HttpOptions, call = patient()): Promise<void> =>
  send(options, 'signOut', {}, call);
