import { host, signIn, signOut, type Credentials, type Profile } from './host.ts';

export type Entry = 'entered' | 'wrong' | 'locked' | 'failed';

export async function enter(credentials: Credentials): Promise<Entry> {
  try {
    await signIn(credentials);
    return 'entered';
  } catch (error) {
    if (codeOf(error) === 'rate-limited') return 'locked';
    return isSignedOut(error) || codeOf(error) === 'invalid' ? 'wrong' : 'failed';
  }
}

/** Signs the person out. Returns false when the server could not be reached. */
export async function endSignIn(): Promise<boolean> {
  try {
    await signOut();
    return true;
  } catch (error) {
    return isSignedOut(error);
  }
}

/** Returns who is signed in and what they may do; `undefined` when nobody is. */
export async function profile(): Promise<Profile | undefined> {
  try {
    return await host.describe({ signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    if (isSignedOut(error)) return undefined;
    throw error;
  }
}

/** Returns true when a call was refused because nobody is signed in any more. */
export const isSignedOut = (error: unknown): boolean => codeOf(error) === 'unauthenticated';

/** Returns true when the person may not do what was asked for, however often it is tried. */
export const isForbidden = (error: unknown): boolean => codeOf(error) === 'forbidden';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
