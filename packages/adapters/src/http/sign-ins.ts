import { type Call, type Id, isHostError, type PasswordReset, type SignIns } from '@orderpad/contracts';
import type { HttpOptions } from './options.ts';
import { send } from './send.ts';

const patient = (): Call => ({ signal: new AbortController().signal });

/**
 * Asks for a link to choose a new password, by anything that a person signs in with. The answer does not tell if anybody does.
 *
 * @example
 * await requestReset({ url: '/api' }, 'ada@example.com');
 */
export const requestReset = (options: HttpOptions, login: string, call = patient()): Promise<void> =>
  send(options, 'requestReset', { body: { login } }, call);

/**
 * Sets a new password with the token in the fragment of such a link, once. Rejects with `refused` for a link that was used, replaced or is
 * too old.
 *
 * @example
 * await resetPassword({ url: '/api' }, { token: location.hash.slice(1), password });
 */
export const resetPassword = (options: HttpOptions, reset: PasswordReset, call = patient()): Promise<void> =>
  send(options, 'resetPassword', { body: reset }, call);

/**
 * Returns the person's own sign-ins, the latest first.
 *
 * @example
 * const others = (await listSignIns({ url: '/api' })).filter(({ isCurrent }) => !isCurrent);
 */
export const listSignIns = (options: HttpOptions, call = patient()): Promise<SignIns> =>
  send(options, 'listSignIns', {}, call);

/**
 * Ends one of the person's own sign-ins; nothing happens when it has ended.
 *
 * @example
 * await endSignIn({ url: '/api' }, other.id);
 */
export async function endSignIn(options: HttpOptions, id: Id, call = patient()): Promise<void> {
  try {
    await send(options, 'endSignIn', { params: { id } }, call);
  } catch (error) {
    // An earlier request may have ended it, and its answer was lost.
    if (!isHostError(error) || error.code !== 'not-found') throw error;
  }
}

/**
 * Ends all of the person's sign-ins but this one.
 *
 * @example
 * await endOtherSignIns({ url: '/api' });
 */
export const endOtherSignIns = (options: HttpOptions, call = patient()): Promise<void> =>
  send(options, 'endOtherSignIns', {}, call);
