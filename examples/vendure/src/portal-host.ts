import { HostError } from '@orderpad/contracts';
import { signIn as signInTo, vendureHost } from '@orderpad/adapters/vendure';

// Takes the place of `host.ts` in the example portal, and so points it at Vendure; nothing else of the portal changes.

const url = `${location.origin}/admin-api`;
let session: ReturnType<typeof signInTo> | undefined;

export const host = vendureHost({
  url,
  headers: async (renew) => {
    if (!session) throw new HostError('unauthenticated', 'Nobody has signed in on this page');
    return session(renew);
  },
});

/** Signs an administrator in; the sign-in lasts as long as the page. */
export async function signIn(credentials: { username: string; password: string }): Promise<void> {
  const begun = signInTo({ url }, credentials);
  await begun(false);
  session = begun;
}

export async function signOut(): Promise<void> {
  session = undefined;
}

/** This shop sends no messages that staff could read. */
export const outbox = undefined;

/** This shop charges no cards. */
export const openPayments = undefined;

/** Vendure administers its users itself. */
export const users = undefined;
export const signIns = undefined;
export const resets = undefined;

export const loginNames = 'User name';

export const demoPassword = 'superadmin';
export const demoAccounts = [{ username: 'superadmin', may: 'may do everything' }];
