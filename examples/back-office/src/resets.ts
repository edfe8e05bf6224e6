import * as http from '@orderpad/adapters/http';

/** Links to choose a new passcode. */
export interface Resets {
  /** Asks for a link. The answer does not tell if anybody signs in with this. */
  ask(login: string): Promise<void>;
  /** Sets the passcode that was chosen with a link. */
  choose(token: string, password: string): Promise<void>;
}

/** Returns what sends and takes links at a shop. */
export const resetsOf = (shop: http.HttpOptions): Resets => ({
  ask: (login) => http.requestReset(shop, login),
  choose: (token, password) => http.resetPassword(shop, { token, password }),
});
