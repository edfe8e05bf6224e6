import * as z from 'zod/mini';
import { Id, Instant } from './id.ts';
import { Operator } from './profile.ts';
import { singleLine } from './text.ts';
import { NewPassword } from './users.ts';

/** The login and the password that a person signs in with. A host may take more than a user name: an e-mail address, a customer number or a PIN. */
export const Login = z.string().check(z.minLength(1), z.maxLength(200));
export type Login = z.infer<typeof Login>;

/** The login and password that a person signs in with. */
export const Credentials = z.object({
  username: Login,
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type Credentials = z.infer<typeof Credentials>;

/**
 * A sign-in: the operator, and the instant when it ends. `token` goes into `Authorization: Bearer …` for callers of another origin; a page of the
 * host's own origin relies on the cookie instead and ignores it.
 */
export const SignIn = z.object({ operator: Operator, token: z.string(), expiresAt: Instant });
export type SignIn = z.infer<typeof SignIn>;

/** A sign-in as its person sees it. */
export const SignInSummary = z.object({
  id: Id,
  /** Browser and system, where the `User-Agent` names them. */
  browser: z.optional(singleLine(80)),
  system: z.optional(singleLine(80)),
  createdAt: Instant,
  /** The last request, to the minute. */
  seenAt: Instant,
  expiresAt: Instant,
  /** The sign-in that this request was made in. */
  isCurrent: z.boolean(),
});
export type SignInSummary = z.infer<typeof SignInSummary>;

export const SignIns = z.array(SignInSummary);
export type SignIns = z.infer<typeof SignIns>;

/** A request for a link that resets a password. The answer is the same for every login. */
export const ResetRequest = z.object({ login: Login });
export type ResetRequest = z.infer<typeof ResetRequest>;

/** The secret in the fragment of a link that resets a password. */
export const ResetToken = z.string().check(z.regex(/^[\w-]{43}$/));
export type ResetToken = z.infer<typeof ResetToken>;

/** A new password, chosen with such a link. */
export const PasswordReset = z.object({ token: ResetToken, password: NewPassword });
export type PasswordReset = z.infer<typeof PasswordReset>;
