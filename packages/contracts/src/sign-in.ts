import * as z from 'zod/mini';
import { Instant } from './id.ts';
import { Operator } from './profile.ts';

/** The name and password that a person signs in with. */
export const Credentials = z.object({
  username: z.string().check(z.minLength(1), z.maxLength(200)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type Credentials = z.infer<typeof Credentials>;

/**
 * A sign-in: the operator, and the instant when it ends. `token` goes into `Authorization: Bearer …` for callers of another origin; a page of the
 * host's own origin relies on the cookie instead and ignores it.
 */
export const SignIn = z.object({ operator: Operator, token: z.string(), expiresAt: Instant });
export type SignIn = z.infer<typeof SignIn>;
